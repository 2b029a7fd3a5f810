package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.EnterpriseTerms;
import ai.anyint.sdk.testkit.internal.engine.Invoice;
import ai.anyint.sdk.testkit.internal.engine.KeyView;
import ai.anyint.sdk.testkit.internal.engine.LimitState;
import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Role;
import ai.anyint.sdk.testkit.internal.engine.SubscriptionView;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import okio.ByteString;

/** All that an account is at one instant, without its secrets, for a person who looks at a running fake. */
public final class AccountState {

    private static final Page.Request ALL = new Page.Request(OptionalLong.empty(), Integer.MAX_VALUE);

    private final Account account;
    private final ProvisioningKey reader;

    private AccountState(Account account) {
        this.account = account;
        this.reader = account.provisioningKeys().stream()
                .filter(key -> key.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
    }

    /** Writes the state. */
    public static ByteString of(Account account) {
        return account.read(() -> JsonOut.object(new AccountState(account)::write));
    }

    private void write(JsonOut out) throws IOException {
        out.field("accountId", account.id())
                .field("now", account.now())
                .money("balance", account.funds().balance())
                .field("ledgerEntries", account.funds().entries().size())
                .field("payment", account.cardAccepts() ? "accept" : "decline");
        if (account.enterprise().isPresent()) {
            out.object("enterprise", terms -> terms(terms, account.enterprise().get()));
        } else {
            out.nothing("enterprise");
        }
        out.array("provisioningKeys", account.provisioningKeys(), AccountState::provisioningKey)
                .array("keys", account.keys().list(reader), this::key)
                .array(
                        "subscriptions",
                        account.subscriptions().list(each -> true, ALL).items(),
                        this::subscription)
                .array("invoices", account.invoices().list(each -> true, ALL).items(), AccountState::invoice)
                .array(
                        "projects",
                        account.projects().list(reader),
                        (item, project) -> item.field("id", project.id()).field("name", project.name()))
                .array(
                        "byok",
                        account.byok().list(),
                        (item, credential) -> item.field("id", credential.id())
                                .field("provider", credential.provider())
                                .field("name", credential.name())
                                .field("maskedCredential", credential.mask())
                                .field("isEnabled", credential.enabled()))
                .array(
                        "webhooks",
                        account.webhooks().list(),
                        (item, webhook) -> item.field("webhookId", webhook.id())
                                .field("url", webhook.url())
                                .field("isEnabled", webhook.enabled()))
                .array(
                        "tiersDown",
                        account.tiersDown(),
                        (item, place) -> item.field("modelId", place.modelId())
                                .field("tier", place.tier().wire()));
    }

    private static void terms(JsonOut out, EnterpriseTerms terms) throws IOException {
        out.field("paymentWindowDays", terms.paymentWindowDays())
                .number("discountPercent", terms.discountPercent())
                .field("invoiceType", terms.invoiceType());
    }

    private static void provisioningKey(JsonOut out, ProvisioningKey key) throws IOException {
        out.field("maskedKey", key.mask()).field("role", key.role().wire());
        if (key.project().isPresent()) {
            out.field("projectId", key.project().get());
        }
    }

    private void key(JsonOut out, KeyView key) throws IOException {
        out.field("apiKeyId", key.id())
                .field("name", key.name())
                .field("kind", key.kind().wire())
                .field("status", key.status())
                .field("maskedKey", key.mask())
                .field("createdAt", key.createdAt())
                .field("expiresAt", key.expiresAt())
                .money("spent", key.spent())
                .moneyAsNumber("creditLimit", key.creditLimit())
                .field("subscriptionId", key.subscriptionId())
                .field("projectId", key.controls().projectId())
                .field("byokCredentialId", key.byokCredentialId())
                .array("rateLimits", account.keys().rateLimits(reader, key.id()), AccountState::rateLimit);
    }

    private static void rateLimit(JsonOut out, LimitState state) throws IOException {
        out.field("name", state.name())
                .field("limit", state.limit())
                .field("remaining", state.remaining())
                .field("resetsAt", state.resetsAt());
    }

    private void subscription(JsonOut out, SubscriptionView subscription) throws IOException {
        SubscriptionRoutes.fields(out, subscription, Optional.empty());
        out.array("usage", account.subscriptions().usage(subscription.id()).allowances(), UsageJson::entry);
    }

    private static void invoice(JsonOut out, Invoice invoice) throws IOException {
        InvoiceRoutes.fields(out, invoice, true);
    }
}
