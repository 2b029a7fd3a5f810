package ai.anyint.sdk.examples.contract;

import static ai.anyint.sdk.billing.ChannelTier.BASIC;
import static ai.anyint.sdk.billing.DailyCallLimit.dailyCalls;
import static ai.anyint.sdk.billing.MonthlyCap.generationsPerMonth;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ByokCredential;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.Project;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.account.UpdateByokCredential;
import ai.anyint.sdk.account.UpdateProject;
import ai.anyint.sdk.billing.CreateWebhook;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.LedgerEntryType;
import ai.anyint.sdk.billing.LedgerQuery;
import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.billing.Plan;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.billing.SubscriptionQuery;
import ai.anyint.sdk.billing.SubscriptionStatus;
import ai.anyint.sdk.billing.UpdateWebhook;
import ai.anyint.sdk.billing.Webhook;
import ai.anyint.sdk.billing.WebhookWithSecret;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeDelivery;
import ai.anyint.sdk.testkit.RecordedCall;
import ai.anyint.sdk.testkit.internal.openapi.FailOnDisagreement;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the SDK does its work at the fake, by each face over each transport. */
class EveryOperationTest {

    private static final CustomPurchase IMAGES = CustomPurchase.builder()
            .addModel(ModelCalls.IMAGE, BASIC, dailyCalls(2), generationsPerMonth(3))
            .build();

    @ParameterizedTest
    @EnumSource
    void everyOperation_doesItsWork(Way way) {
        try (Stage prepaid = Stage.open(way);
                Stage enterprise = Stage.openEnterprise(way)) {
            Faces.Account account = Face.account(prepaid.client(), way);
            Faces.Billing billing = Face.billing(prepaid.client(), way);

            keys(account.keys(), prepaid);
            reports(account);
            projects(account.projects());
            byok(account.byok());
            money(billing, prepaid);
            plan(billing, prepaid);
            custom(billing.subscriptions(), prepaid);
            invoices(enterprise);
            webhooks(billing.webhooks(), prepaid);

            assertThat(served(prepaid, enterprise))
                    .containsExactlyInAnyOrderElementsOf(
                            Endpoints.all().stream().map(Endpoints::route).toList());
        }
    }

    private static void keys(Faces.Keys keys, Stage stage) {
        CreatedApiKey ci = keys.create(CreateApiKey.named("ci").withCreditLimit("1"));
        stage.app(ci.secret(), ModelCalls.images(1));
        assertThat(keys.get(ci.id()).spent()).contains(Money.of("0.04"));
        assertThat(keys.update(ci.id(), UpdateApiKey.builder().name("eu").build())
                        .name())
                .isEqualTo("eu");
        assertThat(keys.disable(ci.id()).isEnabled()).isFalse();
        assertThat(keys.enable(ci.id()).isEnabled()).isTrue();
        assertThat(keys.list()).extracting(ApiKey::name).containsExactly("standard", "eu");
        keys.delete(ci.id());
        assertThat(keys.list()).extracting(ApiKey::name).containsExactly("standard");
    }

    private static void reports(Faces.Account account) {
        assertThat(account.balance().amount()).isEqualTo(Money.of("4.96"));
        assertThat(account.activity(1).totals().cost()).isEqualTo(Money.of("0.04"));
        assertThat(account.models().models()).hasSize(7);
    }

    private static void projects(Faces.Projects projects) {
        Project web = projects.create(CreateProject.named("web"));
        assertThat(projects.get(web.id())).isEqualTo(web);
        Project shop =
                projects.update(web.id(), UpdateProject.builder().name("shop").build());
        assertThat(projects.list()).containsExactly(shop);
        projects.delete(web.id());
        assertThat(projects.list()).isEmpty();
    }

    private static void byok(Faces.Byok byok) {
        ByokCredential ours = byok.create(CreateByokCredential.builder()
                .provider("google")
                .name("ours")
                .credential(Secret.of("test.provider.credential.0123456789"))
                .build());
        assertThat(byok.get(ours.id())).isEqualTo(ours);
        ByokCredential off = byok.update(
                ours.id(), UpdateByokCredential.builder().enabled(false).build());
        assertThat(byok.list()).containsExactly(off);
        byok.delete(ours.id());
        assertThat(byok.list()).isEmpty();
    }

    private static void money(Faces.Billing billing, Stage stage) {
        assertThat(billing.prices()).hasSize(7);
        assertThat(billing.topUps().create("50").balance()).isEqualTo(Money.of("54.96"));
        assertThat(billing.ledger(LedgerQuery.builder()
                        .type(LedgerEntryType.TOPUP)
                        .pageSize(1)
                        .build()))
                .hasSize(2);
        assertThat(billing.entitlements()
                        .check(ModelCalls.IMAGE, stage.account().apiKeyId())
                        .allowed())
                .isTrue();
    }

    private static void plan(Faces.Billing billing, Stage stage) {
        assertThat(billing.plans()).extracting(Plan::planId).containsExactly("starter", "pro", "max");
        Faces.Subscriptions subscriptions = billing.subscriptions();
        PurchasedSubscription bought = subscriptions.purchase(PlanPurchase.of("starter"));
        assertThat(subscriptions.active()).isEqualTo(subscriptions.get(bought.subscriptionId()));
        stage.app(bought.secret(), ModelCalls.images(2));
        assertThat(subscriptions.usage(bought.subscriptionId()).shared()).anyMatch(entry -> entry.monthlyUsed() == 2);
        assertThat(subscriptions.renew(bought.subscriptionId()).endsAt()).isAfter(bought.endsAt());
        assertThat(subscriptions.cancelNow(bought.subscriptionId()).status()).isEqualTo(SubscriptionStatus.CANCELED);
    }

    private static void custom(Faces.Subscriptions subscriptions, Stage stage) {
        Money quoted = subscriptions.quote(IMAGES).monthlyPrice();
        PurchasedSubscription bought = subscriptions.purchase(IMAGES);
        assertThat(bought.monthlyPrice()).isEqualTo(quoted);
        stage.app(subscriptions.regenerateKey(bought.subscriptionId()).secret(), ModelCalls.images(1));
        assertThat(subscriptions.cancelAtPeriodEnd(bought.subscriptionId()).cancelAtPeriodEnd())
                .isTrue();
        assertThat(subscriptions.list(SubscriptionQuery.builder().pageSize(1).build()))
                .extracting(Subscription::status)
                .containsExactly(SubscriptionStatus.ACTIVE, SubscriptionStatus.CANCELED);
    }

    private static void invoices(Stage stage) {
        stage.app(ModelCalls.images(1));
        stage.account().clock().advance(Period.ofMonths(2));
        Faces.Invoices invoices = Face.billing(stage.client(), stage.way()).invoices();

        List<Invoice> listed = invoices.list(InvoiceQuery.builder().pageSize(1).build());
        assertThat(listed).hasSize(2);
        String january = listed.get(1).invoiceId();
        assertThat(invoices.get(january).totalDue()).isEqualTo(Money.of("0.04"));
        assertThat(invoices.pay(january).paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    private static void webhooks(Faces.Webhooks webhooks, Stage stage) {
        // Nothing listens there: what a delivery is like has tests of its own.
        WebhookWithSecret created = webhooks.create(CreateWebhook.to("http://127.0.0.1:9/anyint"));
        assertThat(webhooks.get(created.webhookId()).url()).isEqualTo(created.url());
        assertThat(webhooks.rotateSecret(created.webhookId()).secret()).isNotEqualTo(created.secret());
        Webhook tested = webhooks.sendTest(created.webhookId());
        assertThat(stage.account().deliveries())
                .extracting(FakeDelivery::eventType)
                .containsExactly("webhook.test");
        Webhook off = webhooks.update(
                tested.webhookId(), UpdateWebhook.builder().enabled(false).build());
        assertThat(webhooks.list()).containsExactly(off);
        webhooks.delete(created.webhookId());
        assertThat(webhooks.list()).isEmpty();
    }

    private static Set<String> served(Stage... stages) {
        return Stream.of(stages)
                .flatMap(stage -> stage.account().calls().stream())
                .filter(call -> call.path().startsWith("/v1/") || call.path().endsWith("/models"))
                .filter(call -> call.status() < 300)
                .map(EveryOperationTest::route)
                .collect(Collectors.toSet());
    }

    private static String route(RecordedCall call) {
        return Endpoints.route(Endpoints.of(call.method(), call.path()));
    }

    @Test
    void everyTestOfThisModule_failsOnWhatTheContractDoesNotForesee() {
        assertThat(FailOnDisagreement.isOn()).isTrue();
    }
}
