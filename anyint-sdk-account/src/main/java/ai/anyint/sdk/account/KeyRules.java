package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;

/** What the service refuses in a key's fields (public documentation), refused before it is sent. */
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
}
