package ai.anyint.sdk.core.error;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 409 {@code active_subscription_exists}: an account has at most one active subscription, plan or custom. Cancel the active
 * one, or wait for its end.
 */
public class ActiveSubscriptionExistsException extends ConflictException {

    /** The error envelope has no field for it, so it is read from the service's sentence. */
    private static final Pattern SENTENCE = Pattern.compile("\\b[Ss]ubscription ([\\w-]+) is active\\b");

    /** Creates the exception from what is known of the call. */
    public ActiveSubscriptionExistsException(CallFacts facts) {
        super(facts);
    }

    /** Returns the id of the active subscription, or empty where the service's message does not name it as expected. */
    public Optional<String> subscriptionId() {
        Matcher words = SENTENCE.matcher(facts().problem());
        return words.find() ? Optional.of(words.group(1)) : Optional.empty();
    }
}
