package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever tells a time, tells the account's. */
@Tag("time")
abstract class TimestampsContract extends WireContract {

    private static final Instant PAST = Instant.parse("1999-12-31T23:59:59.123456789Z");
    private static final String PAST_ON_THE_WIRE = "1999-12-31T23:59:59.123Z";

    TimestampsContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.TIMESTAMPS_FROM_CLOCK)
    void date_isTheAccountsInstant_alsoOfARefusal() {
        FakeAccount past = fake.openAccount("5", PAST);
        String date = "Fri, 31 Dec 1999 23:59:59 GMT";

        assertThat(wire.get(past.provisioningKey(), KEYS).headers().get("Date")).isEqualTo(date);
        assertThat(wire.get(past.apiKey(), KEYS).hasStatus(401).headers().get("Date"))
                .isEqualTo(date);
        assertThat(chat(past.apiKey()).hasStatus(200).headers().get("Date")).isEqualTo(date);
        assertThat(wire.get(manager, KEYS).headers().get("Date"))
                .isEqualTo(DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC)
                        .format(NOON));
        past.clock().set(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(wire.get(past.provisioningKey(), KEYS).headers().get("Date"))
                .isEqualTo("Sat, 01 Jan 2000 00:00:00 GMT");
    }

    @Test
    @Holds(Rule.TIMESTAMPS_FROM_CLOCK)
    void whatIsCreated_isCreatedAtTheAccountsInstant_inMilliseconds() {
        FakeAccount past = fake.openAccount("5", PAST);
        var admin = past.provisioningKey();

        assertThat(wire.post(admin, KEYS, json("{'name':'n'}")).textAt("/created_at"))
                .isEqualTo(PAST_ON_THE_WIRE);
        assertThat(wire.post(admin, "/v1/account/projects", json("{'name':'n'}"))
                        .textAt("/created_at"))
                .isEqualTo(PAST_ON_THE_WIRE);
        assertThat(wire.post(admin, "/v1/account/byok", json("{'provider':'openai','name':'n','credential':'test'}"))
                        .textAt("/created_at"))
                .isEqualTo(PAST_ON_THE_WIRE);
        assertThat(wire.post(admin, "/v1/billing/topups", json("{'amount':'5','currency':'USD'}"))
                        .textAt("/createdAt"))
                .isEqualTo(PAST_ON_THE_WIRE);
        assertThat(wire.get(admin, "/v1/billing/ledger").textAt("/entries/0/createdAt"))
                .isEqualTo(PAST_ON_THE_WIRE);
        Reply plan = wire.post(admin, "/v1/billing/subscriptions/plan", json("{'planId':'starter'}"));
        assertThat(plan.textAt("/createdAt")).isEqualTo(PAST_ON_THE_WIRE);
        assertThat(plan.textAt("/currentPeriodStart")).isEqualTo(PAST_ON_THE_WIRE);
        assertThat(plan.textAt("/endsAt")).isEqualTo("2000-01-31T23:59:59.123Z");
    }

    @Test
    @Holds(Rule.TIMESTAMPS_FROM_CLOCK)
    void modelRoutes_tellTheAccountsInstant() {
        FakeAccount past = fake.openAccount("5", PAST);

        assertThat(chat(past.apiKey()).at("/created").longValue()).isEqualTo(PAST.getEpochSecond());
        assertThat(wire.post(past.apiKey(), "/openai/v1/responses", json("{'model':'gpt-4o-mini','input':'Hello'}"))
                        .at("/created_at")
                        .longValue())
                .isEqualTo(PAST.getEpochSecond());
        assertThat(wire.get(past.provisioningKey(), "/v1/account/activity").textAt("/daily_stats/0/date"))
                .isEqualTo("1999-12-31");
    }

    @Test
    @Holds({Rule.TIMESTAMPS_FROM_CLOCK, Rule.CLOCK_PER_ACCOUNT})
    void accounts_haveTimesOfTheirOwn() {
        FakeAccount other = fake.openAccount("5", NOON);
        other.clock().advance(Period.ofYears(10));

        assertThat(createKey(json("{'name':'n'}")).textAt("/created_at")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(wire.post(other.provisioningKey(), KEYS, json("{'name':'n'}"))
                        .textAt("/created_at"))
                .isEqualTo("2036-01-31T12:00:00.000Z");
    }
}
