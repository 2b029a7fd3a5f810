package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.billing.webhook.WebhookEvent;
import ai.anyint.sdk.billing.webhook.WebhookEventType;
import ai.anyint.sdk.billing.webhook.WebhookVerificationException;
import ai.anyint.sdk.billing.webhook.WebhookVerifier;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhook endpoints at the fake, and what really arrives at them. */
@AnyIntTest(now = "2026-01-31T12:00:00Z")
class WebhooksTest {

    private final MockWebServer receiver = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private URI url() {
        return receiver.url("/anyint").uri();
    }

    @Test
    void endpoint_isReadBackWithoutItsSecret_changed_andGone(FakeAccount account, AnyIntClient anyint) {
        Webhooks webhooks = BillingClient.of(anyint).webhooks();

        WebhookWithSecret created =
                webhooks.create(CreateWebhook.to("https://shop.example/anyint", WebhookEventType.BILLING_OVERDUE));
        assertThat(created.secret().reveal()).startsWith("whsec_");
        Webhook read = webhooks.get(created.webhookId());
        assertThat(webhooks.list()).containsExactly(read);
        assertThat(read.url()).isEqualTo(created.url());
        assertThat(read.events()).containsExactly(WebhookEventType.BILLING_OVERDUE);
        assertThat(read.isEnabled()).isTrue();
        assertThat(read.createdAt()).isEqualTo(account.clock().instant());

        Webhook off = webhooks.update(
                read.webhookId(), UpdateWebhook.builder().enabled(false).build());
        assertThat(off.isEnabled()).isFalse();
        assertThat(off.events()).isEqualTo(read.events());
        assertThat(webhooks.update(
                                read.webhookId(),
                                UpdateWebhook.builder()
                                        .url(url())
                                        .events(WebhookEventType.ALL)
                                        .build())
                        .events())
                .containsExactly(WebhookEventType.ALL);

        webhooks.delete(read.webhookId());
        assertThatThrownBy(() -> webhooks.get(read.webhookId())).isInstanceOf(NotFoundException.class);
        account.expectRefusals("webhook_not_found");
    }

    @Test
    void testEvent_arrivesSigned_withBothSecretsWhileOneRotates(FakeAccount account, AnyIntClient anyint)
            throws Exception {
        Webhooks webhooks = BillingClient.of(anyint).webhooks();
        WebhookWithSecret created = webhooks.create(
                CreateWebhook.to(url().toString(), WebhookEventType.BILLING_PAID, WebhookEventType.WEBHOOK_TEST));
        Secret old = created.secret();
        Secret fresh = webhooks.rotateSecret(created.webhookId()).secret();

        RecordedRequest during = tested(webhooks, created.webhookId());
        WebhookEvent event = verified(account, old, during);
        assertThat(event.type()).isEqualTo(WebhookEventType.WEBHOOK_TEST);
        assertThat(event.accountId()).isEqualTo(account.id());
        assertThat(event.createdAt()).isEqualTo(account.clock().instant());
        assertThat(verified(account, fresh, during)).isEqualTo(event);

        account.clock().advance(Duration.ofHours(24));
        RecordedRequest after = tested(webhooks, created.webhookId());
        assertThat(verified(account, fresh, after).id()).isNotEqualTo(event.id());
        assertThatThrownBy(() -> verified(account, old, after))
                .isInstanceOfSatisfying(
                        WebhookVerificationException.class,
                        refused -> assertThat(refused.failed())
                                .isEqualTo(WebhookVerificationException.Check.SIGNATURE_MATCHES));
    }

    private RecordedRequest tested(Webhooks webhooks, String webhookId) throws InterruptedException {
        receiver.enqueue(new MockResponse.Builder().code(204).build());
        webhooks.sendTest(webhookId);
        return Objects.requireNonNull(receiver.takeRequest(0, TimeUnit.SECONDS), "nothing had arrived");
    }

    private static WebhookEvent verified(FakeAccount account, Secret secret, RecordedRequest request) {
        ByteString body = Objects.requireNonNull(request.getBody());
        return WebhookVerifier.builder()
                .secret(secret)
                .clock(account.clock())
                .build()
                .verify(request.getHeaders().toMultimap(), body.toByteArray());
    }

    @Test
    void plainHttpToAnotherMachine_isRefusedByTheService(FakeAccount account, AnyIntClient anyint) {
        Webhooks webhooks = BillingClient.of(anyint).webhooks();

        assertThatThrownBy(() -> webhooks.create(CreateWebhook.to("http://shop.example/anyint")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.param()).contains("url"));
        assertThat(webhooks.list()).isEmpty();
        account.expectRefusals("invalid_parameter");
    }

    @Test
    void endpoints_areTheAdminsAlone(FakeAccount account) {
        for (String role : List.of("member", "finance")) {
            try (AnyIntClient anyint = AnyIntClient.builder()
                    .baseUrl(FakeAccount.inProcessUrl())
                    .provisioningKey(account.provisioningKey(role))
                    .httpClient(new OkHttpClient.Builder()
                            .addInterceptor(account.interceptor())
                            .build())
                    .build()) {
                Webhooks webhooks = BillingClient.of(anyint).webhooks();
                assertThatThrownBy(webhooks::list).as(role).isInstanceOf(RoleNotAllowedException.class);
            }
        }
        account.expectRefusals("role_not_allowed");
    }
}
