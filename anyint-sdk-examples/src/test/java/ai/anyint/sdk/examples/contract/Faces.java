package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.Balance;
import ai.anyint.sdk.account.ByokCredential;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.ModelList;
import ai.anyint.sdk.account.Project;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.account.UpdateByokCredential;
import ai.anyint.sdk.account.UpdateProject;
import ai.anyint.sdk.billing.CreateWebhook;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.Entitlement;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.LedgerEntry;
import ai.anyint.sdk.billing.LedgerQuery;
import ai.anyint.sdk.billing.Plan;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.Price;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.Quote;
import ai.anyint.sdk.billing.RegeneratedKey;
import ai.anyint.sdk.billing.RenewedSubscription;
import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.billing.SubscriptionQuery;
import ai.anyint.sdk.billing.TopUp;
import ai.anyint.sdk.billing.UpdateWebhook;
import ai.anyint.sdk.billing.Usage;
import ai.anyint.sdk.billing.Webhook;
import ai.anyint.sdk.billing.WebhookWithSecret;
import java.util.List;

/** What both faces of the clients have, in the words of the blocking one. */
final class Faces {

    private Faces() {}

    interface Account {
        Balance balance();

        Activity activity(int days);

        ModelList models();

        Keys keys();

        Byok byok();

        Projects projects();
    }

    interface Keys {
        List<ApiKey> list();

        CreatedApiKey create(CreateApiKey key);

        ApiKey get(long id);

        ApiKey update(long id, UpdateApiKey update);

        ApiKey disable(long id);

        ApiKey enable(long id);

        void delete(long id);
    }

    interface Byok {
        List<ByokCredential> list();

        ByokCredential create(CreateByokCredential credential);

        ByokCredential get(String id);

        ByokCredential update(String id, UpdateByokCredential update);

        void delete(String id);
    }

    interface Projects {
        List<Project> list();

        Project create(CreateProject project);

        Project get(String id);

        Project update(String id, UpdateProject update);

        void delete(String id);
    }

    interface Billing {
        List<Plan> plans();

        List<Price> prices();

        List<LedgerEntry> ledger(LedgerQuery query);

        Subscriptions subscriptions();

        Entitlements entitlements();

        TopUps topUps();

        Invoices invoices();

        Webhooks webhooks();
    }

    interface Subscriptions {
        List<Subscription> list(SubscriptionQuery query);

        Subscription active();

        Subscription get(String id);

        Usage usage(String id);

        Quote quote(CustomPurchase purchase);

        PurchasedSubscription purchase(PlanPurchase purchase);

        PurchasedSubscription purchase(CustomPurchase purchase);

        RenewedSubscription renew(String id);

        Subscription cancelAtPeriodEnd(String id);

        Subscription cancelNow(String id);

        RegeneratedKey regenerateKey(String id);
    }

    interface Entitlements {
        Entitlement check(String modelId, long apiKeyId);
    }

    interface TopUps {
        TopUp create(String amount);
    }

    interface Invoices {
        List<Invoice> list(InvoiceQuery query);

        Invoice get(String id);

        Invoice pay(String id);
    }

    interface Webhooks {
        List<Webhook> list();

        WebhookWithSecret create(CreateWebhook webhook);

        Webhook get(String id);

        Webhook update(String id, UpdateWebhook update);

        void delete(String id);

        WebhookWithSecret rotateSecret(String id);

        Webhook sendTest(String id);
    }
}
