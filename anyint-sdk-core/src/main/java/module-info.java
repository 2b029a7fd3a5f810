/** How to talk to AnyInt: client, credentials, transport, errors, and the values that every module shares. */
@SuppressWarnings({"module", "requires-automatic"})
module ai.anyint.sdk.core {
    requires transitive org.jspecify;
    requires transitive okhttp3;
    requires okio;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires org.slf4j;
    requires static micrometer.core;
    requires static micrometer.observation;
    requires static micrometer.commons;
    requires static org.immutables.value.annotations;

    exports ai.anyint.sdk.core;
    exports ai.anyint.sdk.core.endpoint;
    exports ai.anyint.sdk.core.error;
    exports ai.anyint.sdk.core.intercept;
    exports ai.anyint.sdk.core.micrometer;
    exports ai.anyint.sdk.core.paging;
    exports ai.anyint.sdk.core.internal.json to
            ai.anyint.sdk.account,
            ai.anyint.sdk.billing;
    exports ai.anyint.sdk.core.internal.redact to
            ai.anyint.sdk.testkit;

    opens ai.anyint.sdk.core to
            com.fasterxml.jackson.databind;
    opens ai.anyint.sdk.core.internal.json to
            com.fasterxml.jackson.databind;
}
