package ai.anyint.sdk.core.error;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 503 {@code tier_unavailable}: the service level that was bought for a model is down. Never repeated, and never served on
 * another tier.
 */
public class TierUnavailableException extends ServerException {

    /** The error envelope has no field for either, so both are read from the service's sentence. */
    private static final Pattern SENTENCE = Pattern.compile("\\btier ([\\w-]+) of (?:the )?model ([^\\s,;]*[^\\s,;.])");

    /** Creates the exception from what is known of the call. */
    public TierUnavailableException(CallFacts facts) {
        super(facts);
    }

    /** Returns the model, or empty where the service's message does not name it as expected. */
    public Optional<String> modelId() {
        return part(2);
    }

    /** Returns the tier, such as {@code stable}, or empty where the service's message does not name it as expected. */
    public Optional<String> channelTier() {
        return part(1);
    }

    private Optional<String> part(int group) {
        Matcher words = SENTENCE.matcher(facts().problem());
        return words.find() ? Optional.of(words.group(group)) : Optional.empty();
    }
}
