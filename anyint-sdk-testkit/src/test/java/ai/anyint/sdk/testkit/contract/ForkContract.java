package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two futures of one account. */
abstract class ForkContract extends WireContract {

    private static final String PLAN = "/v1/billing/subscriptions/plan";

    private final Door door;
    private Optional<Wire> own = Optional.empty();

    ForkContract(Door door) {
        super(door);
        this.door = door;
    }

    @AfterEach
    void closeTheOtherDoor() {
        own.ifPresent(Wire::close);
    }

    @Test
    void copy_answersToTheSameKeysAtItsOwnDoors_andTheOriginalEverywhereElse() {
        FakeAccount copy = account.fork();
        Wire there = doorOf(copy);
        copy.balance("1");

        assertThat(there.get(manager, "/v1/account/balance").textAt("/balance")).isEqualTo("1.00");
        assertThat(wire.get(manager, "/v1/account/balance").textAt("/balance")).isEqualTo("5.00");
        assertThat(chat(there, app).status()).isEqualTo(200);
        assertThat(copy.id()).isNotEqualTo(account.id());
        assertThat(copy.ledger()).hasSize(3);
        assertThat(account.ledger()).hasSize(1);
        account.forget();
        chat(app).isRefused(401, "authentication_error", "invalid_api_key");
        assertThat(chat(there, app).status()).isEqualTo(200);
    }

    @Test
    void keys_goOnByThemselves() {
        Reply before = createKey(json("{'name':'a','credit_limit':0.0005,'expires_at':'2026-02-01T00:00:00Z'}"));
        everyChatCosts357Millionths();
        chat(secretOf(before)).hasStatus(200);
        FakeAccount copy = account.fork();
        Wire there = doorOf(copy);

        chat(there, secretOf(before)).hasStatus(200);
        chat(there, secretOf(before)).isRefused(429, "quota_error", "key_credit_limit_exceeded");
        there.patch(manager, pathOf(before), json("{'is_enabled':false}")).hasStatus(200);
        chat(secretOf(before)).hasStatus(200);
        Secret later = secretOf(there.post(manager, KEYS, json("{'name':'b'}")));
        wire.get(manager, KEYS + "/3").isRefused(404, "not_found_error", "key_not_found");
        assertThat(chat(there, later).status()).isEqualTo(200);
        wire.delete(manager, pathOf(before)).hasStatus(204);
        chat(there, secretOf(before)).isRefused(401, "authentication_error", "key_disabled");
        assertThat(copy.clock().advance(Duration.ofDays(1))).hasSize(1);
        assertThat(account.clock().instant()).isEqualTo(NOON);
    }

    @Test
    void rateWindows_goOnByThemselves() {
        Secret key = secretOf(createKey(json("{'name':'a','rate_limits':{'rpm':2}}")));
        chat(key).hasStatus(200);
        Wire there = doorOf(account.fork());

        chat(there, key).hasStatus(200);
        chat(there, key).isRefused(429, "rate_limit_error", "rate_limit_exceeded");
        chat(key).hasStatus(200);
        chat(key).isRefused(429, "rate_limit_error", "rate_limit_exceeded");
    }

    @Test
    void subscription_goesOnByItself() {
        Reply bought = wire.post(manager, PLAN, json("{'planId':'starter','autoRenew':true}"));
        Secret key = secretOf(bought);
        chat(key).hasStatus(200);
        FakeAccount copy = account.fork();
        Wire there = doorOf(copy);
        String one = "/v1/billing/subscriptions/" + bought.textAt("/subscriptionId");

        chat(there, key).hasStatus(200);
        assertThat(there.get(manager, one + "/usage")
                        .at("/shared/0/dailyCallsUsed")
                        .longValue())
                .isEqualTo(2);
        assertThat(wire.get(manager, one + "/usage")
                        .at("/shared/0/dailyCallsUsed")
                        .longValue())
                .isEqualTo(1);
        Secret replaced = secretOf(there.post(manager, one + "/key/regenerate", ""));
        chat(there, key).isRefused(401, "authentication_error", "invalid_api_key");
        chat(there, replaced).hasStatus(200);
        chat(key).hasStatus(200);
        copy.card(CardOutcome.DECLINE);
        copy.clock().advance(Period.ofMonths(1));
        account.clock().advance(Period.ofMonths(1));
        assertThat(there.get(manager, one).textAt("/status")).isEqualTo("expired");
        assertThat(wire.get(manager, one).textAt("/status")).isEqualTo("active");
    }

    @Test
    void taskInProgress_endsInBoth_andIsRefundedInEachOnce() {
        account.answer("suno-v5", CannedAnswer.taskFails());
        String id = wire.post(app, "/suno/submit/music", json("{'model':'suno-v5','prompt':'a song'}"))
                .textAt("/task_id");
        FakeAccount copy = account.fork();
        Wire there = doorOf(copy);

        copy.clock().advance(Duration.ofMinutes(1));

        assertThat(there.get(app, "/suno/fetch/" + id).textAt("/status")).isEqualTo("failed");
        assertThat(wire.get(app, "/suno/fetch/" + id).textAt("/status")).isEqualTo("processing");
        assertThat(copy.balance()).isEqualTo(Money.of("5"));
        assertThat(account.balance()).isEqualTo(Money.of("4.90"));
        assertThat(there.get(manager, "/v1/account/activity").textAt("/total_stats/total_cost"))
                .isEqualTo("0.00");
        assertThat(wire.get(manager, "/v1/account/activity").textAt("/total_stats/total_cost"))
                .isEqualTo("0.10");
        account.clock().advance(Duration.ofMinutes(1));
        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).hasSize(3);
    }

    @Test
    void video_keepsItsShapeInTheCopy() {
        String id = wire.post(
                        app,
                        "/openai/v1/videos",
                        json("{'model':'seedance-2-0','prompt':'a cat','seconds':'8','size':'1280x720'}"))
                .hasStatus(200)
                .textAt("/id");

        Reply video = doorOf(account.fork()).get(app, "/openai/v1/videos/" + id).hasStatus(200);

        assertThat(video.textAt("/seconds")).isEqualTo("8");
        assertThat(video.textAt("/size")).isEqualTo("1280x720");
    }

    @Test
    void idempotencyRecords_goOnByThemselves() {
        Reply before = keyed(wire, "before");
        Wire there = doorOf(account.fork());

        assertThat(keyed(there, "before").text()).isEqualTo(before.text());
        Reply copies = keyed(there, "after");
        Reply originals = keyed(wire, "after");
        assertThat(copies.headers().get("Idempotent-Replayed")).isNull();
        assertThat(originals.headers().get("Idempotent-Replayed")).isNull();
        assertThat(originals.textAt("/key")).isNotEqualTo(copies.textAt("/key"));
    }

    @Test
    void invoicesProjectsAndCredentials_goOnByThemselves() {
        FakeAccount firm = fake.openEnterprise(NOON, Enterprise.standard());
        Secret admin = firm.provisioningKey();
        chat(firm.apiKey()).hasStatus(200);
        firm.clock().advance(Period.ofMonths(1));
        wire.post(admin, "/v1/account/projects", json("{'name':'n'}")).hasStatus(201);
        wire.post(admin, "/v1/account/byok", json("{'provider':'openai','name':'n','credential':'test'}"));
        Wire there = doorOf(firm.fork());

        there.post(admin, "/v1/billing/invoices/inv_1/pay", "").hasStatus(200);
        there.delete(admin, "/v1/account/projects/proj_1").hasStatus(204);
        there.delete(admin, "/v1/account/byok/byok_1").hasStatus(204);
        chat(there, firm.apiKey()).hasStatus(200);

        assertThat(wire.get(admin, "/v1/billing/invoices/inv_1").textAt("/paymentStatus"))
                .isEqualTo("open");
        wire.get(admin, "/v1/account/projects/proj_1").hasStatus(200);
        wire.get(admin, "/v1/account/byok/byok_1").hasStatus(200);
        firm.clock().advance(Period.ofMonths(1));
        assertThat(wire.get(admin, "/v1/billing/invoices/inv_2").at("/lines")).isEmpty();
    }

    private Wire doorOf(FakeAccount copy) {
        Wire wire = door.ofItsOwn(copy);
        own = Optional.of(wire);
        return wire;
    }

    private Reply chat(Wire there, Secret key) {
        return there.post(key, CHAT, chatBody(SONNET, ""));
    }

    private Reply keyed(Wire there, String idempotencyKey) {
        return there.send(there.request(manager, KEYS)
                        .header("Idempotency-Key", idempotencyKey)
                        .post(Wire.body(json("{'name':'n'}"))))
                .hasStatus(201);
    }
}
