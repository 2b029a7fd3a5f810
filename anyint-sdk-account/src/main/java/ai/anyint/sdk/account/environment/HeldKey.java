package ai.anyint.sdk.account.environment;

import ai.anyint.sdk.core.Secret;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key, and the variable that holds it. */
record HeldKey(Profile profile, String what, Secret secret) {

    /** So long that what a mask shows gives nothing away. */
    private static final Pattern KEY = Pattern.compile("(sk-(?:prov-|team-|plan-|custom-|byok-)?.{4}).{24,}(.{4})");

    String variable() {
        return profile.named(what);
    }

    /** Secrets compare without being printed, and in constant time. */
    boolean isSameKeyAs(HeldKey other) {
        return secret.equals(other.secret);
    }

    /** The mask under which the account lists the key: prefix, 4 characters, an ellipsis, the last 4. */
    String mask() {
        Matcher key = KEY.matcher(secret.reveal());
        return key.matches() ? key.group(1) + "…" + key.group(2) : Secret.MASK;
    }
}
