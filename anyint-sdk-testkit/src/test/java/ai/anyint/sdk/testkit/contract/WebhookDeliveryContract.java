package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeDelivery;
import ai.anyint.sdk.testkit.Receiver;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a receiver, how it is signed, and how often it comes. */
abstract class WebhookDeliveryContract extends WebhookContract {

    private static final Duration DAY = Duration.ofDays(1);

    WebhookDeliveryContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void event_hasArrivedBeforeTheCallThatCausedItReturns() {
        register("\"key.created\"");

        Reply key = createKey("{\"name\":\"ci\"}");

        assertThat(receiver.got()).singleElement().satisfies(got -> {
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.header("Content-Type")).isEqualTo("application/json");
            assertThat(Reply.names(got.json())).containsExactly("id", "type", "createdAt", "accountId", "data");
            assertThat(got.json().path("id").asText()).isEqualTo(got.header("webhook-id"));
            assertThat(got.type()).isEqualTo("key.created");
            assertThat(got.json().path("createdAt").asText()).isEqualTo("2026-01-31T12:00:00.000Z");
            assertThat(got.json().path("accountId").asText()).isEqualTo(account.id());
            assertThat(got.json().at("/data/apiKeyId")).isEqualTo(key.at("/id"));
            assertThat(got.header("webhook-timestamp")).isEqualTo(Long.toString(NOON.getEpochSecond()));
            assertThat(got.body()).doesNotContain(key.textAt("/key"));
        });
        assertThat(account.deliveries()).singleElement().matches(FakeDelivery::isDelivered);
    }

    @Test
    void amountsAndInstants_areWrittenAsOnTheWire() {
        register("\"balance.low\", \"key.expired\", \"usage.alert\"");
        account.balance("12.00");

        account.balance("9.99");

        assertThat(receiver.got().get(0).json().path("data").toString())
                .isEqualTo("{\"balance\":\"9.99\",\"threshold\":\"10.00\"}");
    }

    @Test
    @Holds(Rule.WEBHOOK_SIGNED)
    void delivery_isSignedWithTheSecretOfItsWebhook() {
        Secret secret = signer(register("\"*\""));

        createKey("{\"name\":\"ci\"}");

        Receiver.Got got = receiver.got().get(0);
        assertThat(got.signatures()).containsExactly(got.signedBy(secret));
    }

    @Test
    @Holds(Rule.WEBHOOK_SIGNED)
    void rotatedSecret_signsBesideTheOldOneFor24Hours_thenAlone() {
        Reply webhook = register("\"*\"");
        Secret first = signer(webhook);
        Secret second = signer(
                wire.post(manager, path(webhook) + "/rotate-secret", "{}").hasStatus(200));
        assertThat(second).isNotEqualTo(first);

        createKey("{\"name\":\"at once\"}");
        account.clock().advance(DAY.minusNanos(1));
        createKey("{\"name\":\"just before\"}");
        account.clock().advance(Duration.ofNanos(1));
        createKey("{\"name\":\"24 hours\"}");

        List<Receiver.Got> got = receiver.got();
        assertThat(got.get(0).signatures())
                .containsExactly(got.get(0).signedBy(second), got.get(0).signedBy(first));
        assertThat(got.get(1).signatures())
                .containsExactly(got.get(1).signedBy(second), got.get(1).signedBy(first));
        assertThat(got.get(2).signatures()).containsExactly(got.get(2).signedBy(second));
    }

    @Test
    @Holds(Rule.WEBHOOK_RETRIED)
    void failedDelivery_isRepeatedOnTheAccountsClock_andGivenUpAfterTheSeventh() {
        Secret secret = signer(register("\"*\""));
        receiver.answers(500);
        createKey("{\"name\":\"ci\"}");

        account.clock().advance(Duration.ofDays(30));

        assertThat(receiver.got())
                .extracting(got -> Long.parseLong(got.header("webhook-timestamp")) - NOON.getEpochSecond())
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27_305L, 63_305L);
        assertThat(receiver.got())
                .allSatisfy(got -> assertThat(got.signatures()).containsExactly(got.signedBy(secret)))
                .extracting(got -> got.header("webhook-id") + got.body())
                .containsOnly(receiver.got().get(0).header("webhook-id")
                        + receiver.got().get(0).body());
        assertThat(account.deliveries()).extracting(FakeDelivery::attempt).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    @Holds(Rule.WEBHOOK_RETRIED)
    void deliveryThatSucceedsAtLast_isNotRepeated() {
        register("\"*\"");
        receiver.answers(503);
        createKey("{\"name\":\"ci\"}");
        account.clock().advance(Duration.ofSeconds(4));
        assertThat(receiver.got()).hasSize(1);
        receiver.answers(200);

        account.clock().advance(Duration.ofSeconds(1));
        account.clock().advance(Duration.ofDays(30));

        assertThat(receiver.got()).hasSize(2);
        assertThat(account.deliveries())
                .extracting(delivery -> delivery.status().orElse(0))
                .containsExactly(503, 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 400, 401, 408, 410, 500, 503})
    void answerOtherThan2xx_isAFailure_andNothingFollowsByItself(int status) {
        register("\"*\"");
        receiver.answers(got -> new MockResponse.Builder()
                .code(status)
                .setHeader("Location", receiver.url() + "/elsewhere")
                .setHeader("Retry-After", "0")
                .build());

        createKey("{\"name\":\"ci\"}");

        assertThat(receiver.got()).hasSize(1);
        assertThat(account.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.isDelivered()).isFalse();
            assertThat(delivery.status()).hasValue(status);
        });
    }

    @Test
    void receiver_mayCallTheFakeBack() {
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        register("\"*\"");
        receiver.answers(got -> {
            if (receiver.got().size() == 1) {
                statuses.add(wire.post(manager, KEYS, "{\"name\":\"second\"}").status());
                account.clock().advance(Duration.ofMinutes(1));
            }
            return Receiver.status(200);
        });

        createKey("{\"name\":\"first\",\"expires_at\":\"2026-01-31T12:00:30Z\"}");

        assertThat(statuses).containsExactly(201);
        assertThat(receiver.types()).containsExactly("key.created", "key.created", "key.expired");
        assertThat(account.deliveries()).hasSize(3).allMatch(FakeDelivery::isDelivered);
    }

    @Test
    void receiverOfWhatFellDue_seesTheInstantAtWhichItDid() {
        register("\"key.expired\"");
        createKey("{\"name\":\"a\",\"expires_at\":\"2026-01-31T12:00:10Z\"}");
        createKey("{\"name\":\"b\",\"expires_at\":\"2026-01-31T12:00:20Z\"}");
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        receiver.answers(got -> {
            seen.add(account.clock().instant().toString());
            return Receiver.status(200);
        });

        account.clock().advance(DAY);

        assertThat(seen).containsExactly("2026-01-31T12:00:10Z", "2026-01-31T12:00:20Z");
    }

    @Test
    void webhook_getsOnlyTheTypesThatItNames() {
        register("\"key.deleted\",\"key.disabled\"");

        Reply key = createKey("{\"name\":\"ci\"}");
        wire.patch(manager, pathOf(key), "{\"name\":\"other\"}").hasStatus(200);
        wire.patch(manager, pathOf(key), "{\"is_enabled\":false}").hasStatus(200);
        wire.delete(manager, pathOf(key)).hasStatus(204);

        assertThat(receiver.types()).containsExactly("key.disabled", "key.deleted");
    }

    @Test
    void disabledWebhook_getsNothing_andGivesUpWhatItHasNotReceived() {
        String path = path(register("\"*\""));
        receiver.answers(500);
        createKey("{\"name\":\"ci\"}");
        wire.patch(manager, path, "{\"isEnabled\":false}").hasStatus(200);
        createKey("{\"name\":\"unheard\"}");
        wire.patch(manager, path, "{\"isEnabled\":true}").hasStatus(200);

        account.clock().advance(DAY);

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void deletedWebhook_givesUpWhatItHasNotReceived() {
        String path = path(register("\"*\""));
        receiver.answers(500);
        createKey("{\"name\":\"ci\"}");

        wire.delete(manager, path).hasStatus(204);
        account.clock().advance(DAY);

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void test_reachesThatWebhookOnly_whateverItNames() {
        register("\"*\"");
        Reply second =
                wire.post(manager, WEBHOOKS, """
                        {"url":"%s/second","events":["billing.paid"],"isEnabled":false}""".formatted(receiver.url())).hasStatus(201);

        wire.post(manager, path(second) + "/test", "").hasStatus(200);

        assertThat(account.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.eventType()).isEqualTo("webhook.test");
            assertThat(delivery.url()).endsWith("/second");
            assertThat(delivery.isDelivered()).isTrue();
        });
        assertThat(receiver.got().get(0).json().at("/data/webhookId").asText()).isEqualTo("wh_2");
    }

    @Test
    void replayedCreation_isToldOnce() {
        register("\"*\"");
        for (int i = 0; i < 2; i++) {
            wire.send(wire.request(manager, KEYS)
                            .header("Idempotency-Key", "once")
                            .post(Wire.body("{\"name\":\"ci\"}")))
                    .hasStatus(201);
        }

        assertThat(receiver.types()).containsExactly("key.created");
    }

    @Test
    void streamedCall_tellsWhatItSpentBeforeItEnds() {
        register("\"balance.exhausted\"");
        account.balance("0.0001");
        everyChatCosts357Millionths();

        wire.post(app, CHAT, chatBody(SONNET, ",\"stream\":true")).hasStatus(200);

        assertThat(receiver.types()).containsExactly("balance.exhausted");
    }

    @Test
    void refusedCalls_tellTheBurst() {
        register("\"security.invalid_key_burst\"");
        Reply key = createKey("{\"name\":\"ci\"}");
        wire.delete(manager, pathOf(key)).hasStatus(204);
        for (int i = 0; i < 10; i++) {
            assertThat(receiver.got()).isEmpty();
            chat(secretOf(key)).hasStatus(401);
        }

        assertThat(receiver.got())
                .singleElement()
                .satisfies(got -> assertThat(got.json().path("data").toString()).isEqualTo("{\"refusals\":10}"));
    }
}
