package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.FakeClock.Due;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("time")
class FakeClockTest {

    private static final Instant START = Instant.parse("2026-01-31T00:00:00Z");

    private final FakeAccount account = FakeAnyInt.create().openAccount("5", START);
    private final FakeClock clock = account.clock();

    @Test
    @Holds(Rule.CLOCK_PER_ACCOUNT)
    void standsStill_untilItIsAdvanced() {
        assertThat(clock.instant()).isEqualTo(START);

        clock.advance(Duration.ofNanos(1));

        assertThat(clock.instant()).isEqualTo(START.plusNanos(1));
    }

    @Test
    @Holds(Rule.CLOCK_PER_ACCOUNT)
    void neverRunsBackwards_andStaysWhereItIs() {
        assertThatThrownBy(() -> clock.set(START.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Period.ofMonths(-1))).isInstanceOf(IllegalArgumentException.class);

        assertThat(clock.set(START)).isEmpty();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void endsWithTheYear9999() {
        assertThatThrownBy(() -> clock.advance(Period.ofYears(8000))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-02-28T00:00:00Z",
        "P2M, 2026-03-31T00:00:00Z",
        "P1Y1M, 2027-02-28T00:00:00Z",
        "P2Y1M, 2028-02-29T00:00:00Z",
        "P1D, 2026-02-01T00:00:00Z"
    })
    void period_followsTheUtcCalendarFromThePresentInstant(String period, Instant end) {
        clock.advance(Period.parse(period));

        assertThat(clock.instant()).isEqualTo(end);
    }

    @Test
    void otherZone_showsTheSameInstant() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofHours(1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    @Holds(Rule.DUE_IN_ORDER)
    void expiries_fallDueInTheOrderOfTime_andEachOnce() {
        createExpiring(START.plusSeconds(30));
        createExpiring(START.plusSeconds(10));
        createExpiring(START.plusSeconds(30));

        assertThat(clock.advance(Duration.ofSeconds(9))).isEmpty();
        assertThat(clock.advance(Duration.ofSeconds(21)))
                .containsExactly(expired(10, "3"), expired(30, "2"), expired(30, "4"));
        assertThat(clock.advance(Duration.ofDays(1))).isEmpty();
    }

    @Test
    @Holds(Rule.DUE_IN_ORDER)
    void replannedExpiry_fallsDueOnceAtItsLastInstant_andARemovedOrDeletedOneNever() {
        createExpiring(START.plusSeconds(10));
        createExpiring(START.plusSeconds(10));
        createExpiring(START.plusSeconds(10));
        patch(2, "{\"expires_at\":\"" + START.plusSeconds(20) + "\"}");
        patch(2, "{\"name\":\"renamed\"}");
        patch(3, "{\"expires_at\":null}");
        call("DELETE", "/4", null);

        assertThat(clock.advance(Duration.ofDays(1))).containsExactly(expired(20, "2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Holds(Rule.ADVANCE_SPLITS)
    void advanceInAnySteps_leavesWhatOneAdvanceLeaves(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FakeAccount atOnce = FakeAnyInt.create().openAccount("5", START);
        long whole = random.nextLong(1, 1_000_000);
        for (int i = 0; i < 20; i++) {
            Instant end = START.plusMillis(random.nextLong(1, 1_000_000));
            createExpiring(account, end);
            createExpiring(atOnce, end);
        }
        List<Due> steps = new ArrayList<>();
        for (long left = whole; left > 0; ) {
            long step = random.nextLong(1, left + 1);
            steps.addAll(clock.advance(Duration.ofMillis(step)));
            left -= step;
        }

        assertThat(steps).isEqualTo(atOnce.clock().advance(Duration.ofMillis(whole)));
        assertThat(clock.instant()).isEqualTo(atOnce.clock().instant());
    }

    private static Due expired(long second, String id) {
        return new Due(START.plusSeconds(second), "key.expired", id);
    }

    private void createExpiring(Instant end) {
        createExpiring(account, end);
    }

    private static void createExpiring(FakeAccount account, Instant end) {
        call(account, "POST", "", "{\"name\":\"k\",\"expires_at\":\"" + end + "\"}");
    }

    private void patch(int id, String json) {
        call("PATCH", "/" + id, json);
    }

    private void call(String method, String path, @org.jspecify.annotations.Nullable String json) {
        call(account, method, path, json);
    }

    private static void call(
            FakeAccount account, String method, String path, @org.jspecify.annotations.Nullable String json) {
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/v1/account/keys" + path)
                .header("x-api-key", account.provisioningKey().reveal())
                .method(method, json == null ? null : RequestBody.create(json, MediaType.get("application/json")))
                .build();
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.isSuccessful()).isTrue();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
