package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.LedgerLine;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls that race for the last of a limit: with L left, exactly L pass; what is known at completion overshoots by itself. */
abstract class LimitRacesContract extends RacingContract {

    private static final String CAP = "429 monthly_cap_exceeded";

    LimitRacesContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.COUNTED_AT_ADMISSION, Rule.DAILY_LIMIT})
    void dailyCalls_admitExactlyWhatIsLeft() throws Exception {
        rounds(round -> {
            int left = 1 + round % (Race.RACERS - 1);
            Reply bought = buyCustom(line(IMAGE, "stable", left, 100));
            Secret key = secretOf(bought);

            assertAdmitted(race.all(() -> images(key, 1)), left, "429 daily_call_limit_exceeded");

            assertThat(usage(bought).at("/models/0/dailyCallsUsed").intValue()).isEqualTo(left);
            assertThat(usage(bought).at("/models/0/monthlyUsed").intValue()).isEqualTo(left);
            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.COUNTED_AT_ADMISSION, Rule.PLAN_SHARES_LIMITS})
    void generationsOfAPlan_areSharedByItsModels_alsoWhenTheyRace() throws Exception {
        rounds(round -> {
            int left = 1 + round % (Race.RACERS - 1);
            Reply bought = buyPlan("starter");
            Secret key = secretOf(bought);
            for (int used = 0; used < 50 - left; used += 10) {
                images(key, Math.min(10, 50 - left - used)).hasStatus(200);
            }

            assertAdmitted(race.all(() -> images(key, 1)), left, CAP);

            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.COUNTED_AT_ADMISSION, Rule.IMAGES_ARE_ONE_CALL, Rule.MONTHLY_CAP})
    void generations_admitWhileUsedIsBelowTheCap() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(IMAGE, "stable", 100, 4));
            Secret key = secretOf(bought);

            assertAdmitted(race.all(() -> images(key, 3)), 2, CAP);

            assertThat(usage(bought).at("/models/0/monthlyUsed").intValue()).isEqualTo(6);
            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.COUNTED_AT_ADMISSION, Rule.MONTHLY_CAP})
    void tasksAtTheLastUnit_admitExactlyOne() throws Exception {
        rounds(round -> {
            Reply bought = buyCustom(line(MUSIC, "basic", 100, 3));
            Secret key = secretOf(bought);
            call(key, MUSIC).hasStatus(200);
            call(key, MUSIC).hasStatus(200);

            assertAdmitted(race.all(() -> call(key, MUSIC)), 1, CAP);

            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.TOKENS_AT_COMPLETION, Rule.MONTHLY_CAP})
    void tokens_overshootTheCapByWholeCallsOnly() throws Exception {
        everyChatCosts357Millionths();
        rounds(round -> {
            Reply bought = buyCustom(line(SONNET, "stable", 100, 36));
            Secret key = secretOf(bought);

            List<String> outcomes = outcomes(race.all(() -> chat(key)));

            int admitted = count(outcomes, "200");
            assertThat(admitted).isGreaterThanOrEqualTo(2);
            assertThat(count(outcomes, CAP)).isEqualTo(Race.RACERS - admitted);
            assertThat(usage(bought).at("/models/0/monthlyUsed").intValue()).isEqualTo(35 * admitted);
            cancel(bought, false);
        });
    }

    @Test
    @Holds({Rule.LAST_CENT, Rule.TOKENS_AT_COMPLETION, Rule.LEDGER_SUMS})
    void lastCent_isChargedExactlyForWhatWasAdmitted() throws Exception {
        rounds(round -> {
            account.balance("0.04");
            int before = account.ledger().size();

            List<String> outcomes = outcomes(race.all(() -> images(app, 1)));

            int admitted = count(outcomes, "200");
            assertThat(admitted).isPositive();
            assertThat(count(outcomes, "402 insufficient_balance")).isEqualTo(Race.RACERS - admitted);
            assertThat(account.balance()).isEqualTo(Money.of("0.04").minus(images(admitted)));
            assertThat(account.ledger()).hasSize(before + admitted);
            assertThat(account.ledger().stream()
                            .skip(before)
                            .map(LedgerLine::requestId)
                            .distinct())
                    .hasSize(admitted);
        });
    }

    @Test
    @Holds({Rule.CREDIT_LIMIT, Rule.TOKENS_AT_COMPLETION})
    void creditLimit_isOvershotByWholeCallsOnly() throws Exception {
        rounds(round -> {
            account.balance("5");
            Reply key = createKey(json("{'name':'ci','credit_limit':0.05}"));

            List<String> outcomes = outcomes(race.all(() -> images(secretOf(key), 1)));

            int admitted = count(outcomes, "200");
            assertThat(admitted).isGreaterThanOrEqualTo(2);
            assertThat(count(outcomes, "429 key_credit_limit_exceeded")).isEqualTo(Race.RACERS - admitted);
            assertThat(Money.of(wire.get(manager, pathOf(key)).money("/spent"))).isEqualTo(images(admitted));
        });
    }

    @Test
    @Holds({Rule.COUNTED_AT_ADMISSION, Rule.RATE_LIMITS})
    void requestsAMinute_admitExactlyWhatIsLeft() throws Exception {
        rounds(round -> {
            int left = 1 + round % (Race.RACERS - 1);
            Secret key = secretOf(createKey(json("{'name':'ci','rate_limits':{'rpm':" + left + "}}")));

            assertAdmitted(race.all(() -> wire.post(key, CHAT, chatBody(MINI, ""))), left, "429 rate_limit_exceeded");
        });
    }

    @Test
    @Holds(Rule.LEDGER_SUMS)
    void topUpsAndCallsTogether_chainWithoutAGap() throws Exception {
        account.balance("100000");
        rounds(round -> race.together(List.of(
                () -> images(app, 1).hasStatus(200),
                () -> images(app, 2).hasStatus(200),
                () -> wire.post(manager, TOPUPS, json("{'amount':'5.01','currency':'USD'}"))
                        .hasStatus(201))));

        Money sum = Money.ZERO;
        for (LedgerLine line : account.ledger()) {
            sum = sum.plus(line.amount());
            assertThat(line.balanceAfter()).isEqualTo(sum);
        }
        assertThat(account.balance()).isEqualTo(sum);
    }

    private static Money images(int count) {
        return Stream.generate(() -> Money.of("0.04")).limit(count).reduce(Money.ZERO, Money::plus);
    }
}
