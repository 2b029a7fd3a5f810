/** Balance, activity, keys and models of an AnyInt account, and what operating one takes. */
@SuppressWarnings("requires-automatic")
module ai.anyint.sdk.account {
    requires transitive ai.anyint.sdk.core;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static micrometer.core;
    requires static org.immutables.value.annotations;

    exports ai.anyint.sdk.account;
    exports ai.anyint.sdk.account.environment;
    exports ai.anyint.sdk.account.forecast;
    exports ai.anyint.sdk.account.monitor;
    exports ai.anyint.sdk.account.report;
    exports ai.anyint.sdk.account.rotation;

    opens ai.anyint.sdk.account to
            com.fasterxml.jackson.databind;
    opens ai.anyint.sdk.account.rotation to
            com.fasterxml.jackson.databind;
}
