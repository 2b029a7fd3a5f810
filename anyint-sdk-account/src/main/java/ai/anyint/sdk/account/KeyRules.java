package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the service surely refuses in a key's fields, refused before it is sent. */
final class KeyRules {

    private static final int LONGEST_NAME = 255;

    private KeyRules() {}

    static void checkName(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters, not " + length);
        }
    }

    static void checkCreditLimit(Money limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("creditLimit must be 0 or more; leave it out or remove it for no limit");
        }
    }

    static void checkRates(RateLimits limits) {
        checkRate("requestsPerMinute", limits.requestsPerMinute());
        checkRate("requestsPerHour", limits.requestsPerHour());
        checkRate("requestsPerDay", limits.requestsPerDay());
        checkRate("tokensPerMinute", limits.tokensPerMinute());
        checkRate("tokensPerDay", limits.tokensPerDay());
    }

    private static void checkRate(String window, OptionalLong limit) {
        if (limit.isPresent() && limit.getAsLong() < 0) {
            throw new IllegalArgumentException("rateLimits." + window + " must be 0 or more, not " + limit.getAsLong()
                    + "; leave it out for no limit");
        }
    }

    /** Nobody publishes whether a list without any lets everything through or nothing, so that none is sent. */
    static void checkNotEmpty(String list, Optional<List<String>> elements) {
        if (elements.isPresent() && elements.get().isEmpty()) {
            throw new IllegalArgumentException(
                    list + " must name at least one; leave it out or remove it for no restriction");
        }
    }

    static void checkShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "spendAlertAt must be a share of the credit limit from 0 to 1, such as 0.8, not " + share);
        }
    }
}
