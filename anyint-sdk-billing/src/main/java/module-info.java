/** AnyInt's billing API: for now its price list. */
@SuppressWarnings("requires-automatic")
module ai.anyint.sdk.billing {
    requires transitive ai.anyint.sdk.core;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;

    exports ai.anyint.sdk.billing;

    opens ai.anyint.sdk.billing to
            com.fasterxml.jackson.databind;
}
