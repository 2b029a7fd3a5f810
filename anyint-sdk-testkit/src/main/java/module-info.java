/** A fake AnyInt for tests: it really charges and really refuses, in process or over HTTP. */
@SuppressWarnings("requires-automatic")
module ai.anyint.sdk.testkit {
    requires transitive ai.anyint.sdk.core;
    requires okio;
    requires mockwebserver3;
    requires com.standardwebhooks;
    requires java.logging;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.junit.jupiter.api;
    requires static org.assertj.core;

    exports ai.anyint.sdk.testkit;
    exports ai.anyint.sdk.testkit.assertj;
    exports ai.anyint.sdk.testkit.junit;
    exports ai.anyint.sdk.testkit.wiremock;

    uses ai.anyint.sdk.testkit.internal.api.WireTap;
}
