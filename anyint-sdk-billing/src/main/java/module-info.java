/** AnyInt's billing: plans, subscriptions, usage, the ledger, invoices, webhooks, budgets and health. */
@SuppressWarnings("requires-automatic")
module ai.anyint.sdk.billing {
    requires transitive ai.anyint.sdk.core;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static java.sql;
    requires static micrometer.core;
    requires static org.immutables.value.annotations;

    exports ai.anyint.sdk.billing;
    exports ai.anyint.sdk.billing.budget;
    exports ai.anyint.sdk.billing.health;
    exports ai.anyint.sdk.billing.webhook;

    opens ai.anyint.sdk.billing to
            com.fasterxml.jackson.databind;
    opens ai.anyint.sdk.billing.webhook to
            com.fasterxml.jackson.databind;
}
