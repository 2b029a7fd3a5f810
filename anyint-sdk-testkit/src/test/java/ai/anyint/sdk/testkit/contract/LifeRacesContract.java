package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Changes that race with each other or with calls: whichever comes first, both sides agree on it. */
abstract class LifeRacesContract extends RacingContract {

    private static final String DEAD = "401 invalid_api_key";
    private static final String EXPIRED = "403 subscription_expired";
    private static final String ENDED = "409 subscription_not_active";
    private static final String TAKEN = "409 active_subscription_exists";

    LifeRacesContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void sameTopUpAtOnce_actsOnce() throws Exception {
        rounds(round -> {
            int before = account.ledger().size();

            List<Reply> replies = race.all(() -> topUp("5.00", "round-" + round));

            assertOneActed(replies, before);
            assertThat(topUp("5.00", "round-" + round).hasStatus(201).text())
                    .isEqualTo(fresh(replies).get(0).text());
        });
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void topUpsOfTwoBodiesUnderOneKey_actOnceForTheFirst() throws Exception {
        rounds(round -> {
            int before = account.ledger().size();
            List<Callable<Reply>> topUps = new ArrayList<>();
            for (int i = 0; i < Race.RACERS; i++) {
                String amount = i % 2 == 0 ? "5.00" : "6.00";
                topUps.add(() -> topUp(amount, "two-" + round));
            }

            List<Reply> replies = race.together(topUps);

            String won = fresh(replies).get(0).textAt("/amount");
            assertOneActed(
                    replies.stream()
                            .filter(reply -> !outcomes(List.of(reply)).contains("409 idempotency_key_reused"))
                            .toList(),
                    before);
            assertThat(count(outcomes(replies), "409 idempotency_key_reused")).isEqualTo(Race.RACERS / 2);
            assertThat(account.ledger().get(before).amount().toString()).contains(won);
        });
    }

    @Test
    @Holds(Rule.ONE_ACTIVE)
    void purchasesAtOnce_buyOne() throws Exception {
        rounds(round -> {
            List<Reply> replies = race.all(() -> tryCustom(line(IMAGE, "stable", 9, 9)));

            assertThat(count(outcomes(replies), "201")).isEqualTo(1);
            assertThat(count(outcomes(replies), TAKEN)).isEqualTo(Race.RACERS - 1);
            Reply won = replies.stream()
                    .filter(reply -> reply.status() == 201)
                    .findFirst()
                    .orElseThrow();
            images(secretOf(won), 1).hasStatus(200);
            cancel(won, false).hasStatus(200);
        });
    }

    @Test
    @Holds({Rule.REGENERATE, Rule.KEYS_STOP_AT_ONCE})
    void regeneratingWhileCalling_countsJustTheCallsThatPassed_andLeavesOneKeyAlive() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(IMAGE, "stable", 99, 99));
            Secret old = secretOf(bought);

            List<Reply> replies = race.together(List.of(
                    () -> regenerate(bought).hasStatus(200),
                    () -> regenerate(bought).hasStatus(200),
                    () -> images(old, 1),
                    () -> images(old, 1),
                    () -> images(old, 1)));

            List<String> calls = outcomes(replies.subList(2, 5));
            assertThat(calls).isSubsetOf("200", DEAD);
            assertThat(usage(bought).at("/models/0/monthlyUsed").intValue()).isEqualTo(count(calls, "200"));
            images(old, 1).isRefused(401, "authentication_error", "invalid_api_key");
            assertThat(outcomes(List.of(images(secretOf(replies.get(0)), 1), images(secretOf(replies.get(1)), 1))))
                    .containsExactly("200", DEAD);
            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.RENEW_ACTIVE, Rule.RENEW_EXPIRED, Rule.END_CANCELS_RENEWS_OR_EXPIRES})
    void renewingWhileExpiring_isOneOrTheOther_andTheSubscriptionGoesOn() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(IMAGE, "stable", 99, 99));
            Secret old = secretOf(bought);
            Instant end = Instant.parse(bought.textAt("/endsAt"));

            List<Reply> replies = race.together(List.of(
                    () -> {
                        account.clock().set(end);
                        return subscription(bought);
                    },
                    () -> renew(bought).hasStatus(200),
                    () -> images(old, 1),
                    () -> images(old, 1)));

            Reply renewed = replies.get(1);
            boolean anew = renewed.json().has("key");
            Reply now = subscription(bought);
            assertThat(now.textAt("/status")).isEqualTo("active");
            List<String> calls = outcomes(replies.subList(2, 4));
            if (anew) {
                assertThat(calls).isSubsetOf("200", EXPIRED, DEAD);
                assertThat(now.textAt("/currentPeriodStart")).isEqualTo(bought.textAt("/endsAt"));
                assertThat(Instant.parse(now.textAt("/endsAt"))).isEqualTo(months(end, 1));
                images(old, 1).isRefused(401, "authentication_error", "invalid_api_key");
                assertThat(usage(bought).at("/models/0/monthlyUsed").intValue()).isZero();
                images(secretOf(renewed), 1).hasStatus(200);
            } else {
                assertThat(calls).containsOnly("200");
                Instant anchor = Instant.parse(bought.textAt("/currentPeriodStart"));
                assertThat(Instant.parse(now.textAt("/endsAt"))).isEqualTo(months(anchor, 2));
                images(old, 1).hasStatus(200);
            }
            cancel(bought, false).hasStatus(200);
        });
    }

    @Test
    @Holds({Rule.RENEW_EXPIRED, Rule.ONE_ACTIVE})
    void renewingAnExpiredOneWhileBuyingAnother_leavesOneActive() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(IMAGE, "stable", 9, 9));
            account.clock().set(Instant.parse(bought.textAt("/endsAt")));

            List<Reply> replies =
                    race.together(List.of(() -> renew(bought), () -> tryPlan("starter", ""), () -> renew(bought)));

            // The two renewals may both succeed: the second then renews an active one.
            List<String> outcomes = outcomes(replies);
            if (count(outcomes, "201") == 1) {
                assertThat(outcomes).containsExactly("201", TAKEN, TAKEN);
            } else {
                assertThat(outcomes).containsExactly("200", "200", TAKEN);
                assertThat(replies.stream().filter(reply -> reply.json().has("key")))
                        .hasSize(1);
            }
            Reply active = wire.get(manager, SUBSCRIPTIONS + "/active").hasStatus(200);
            cancel(active, false).hasStatus(200);
            wire.get(manager, SUBSCRIPTIONS + "/active").hasStatus(404);
        });
    }

    @Test
    @Holds({Rule.CANCEL_AT_ONCE, Rule.RENEW_CANCELED})
    void cancelingWhileRenewing_endsCanceled() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(IMAGE, "stable", 9, 9));
            Secret key = secretOf(bought);

            List<Reply> replies = race.together(
                    List.of(() -> cancel(bought, false).hasStatus(200), () -> renew(bought), () -> images(key, 1)));

            assertThat(outcomes(replies.subList(1, 2))).isSubsetOf("200", ENDED);
            assertThat(outcomes(replies.subList(2, 3))).isSubsetOf("200", "403 subscription_canceled");
            assertThat(subscription(bought).textAt("/status")).isEqualTo("canceled");
            images(key, 1).isRefused(403, "permission_error", "subscription_canceled");
        });
    }

    private void assertOneActed(List<Reply> replies, int before) {
        assertThat(fresh(replies)).hasSize(1);
        assertThat(account.ledger()).hasSize(before + 1);
        for (Reply reply : replies) {
            if (reply.status() == 201) {
                assertThat(reply.text()).isEqualTo(fresh(replies).get(0).text());
            } else {
                reply.isRefused(409, "conflict_error", "idempotency_in_progress");
            }
        }
    }

    private static List<Reply> fresh(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply.status() == 201 && reply.headers().get("Idempotent-Replayed") == null)
                .toList();
    }

    private Reply topUp(String amount, String idempotencyKey) {
        return wire.send(wire.request(manager, TOPUPS)
                .header("Idempotency-Key", idempotencyKey)
                .post(Wire.body(json("{'amount':'" + amount + "','currency':'USD'}"))));
    }

    private static Instant months(Instant from, int months) {
        return OffsetDateTime.ofInstant(from, ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
