package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.DailyUsage;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.account.ModelUsage;
import ai.anyint.sdk.account.UsageFigures;
import ai.anyint.sdk.account.UsageTotals;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.LedgerEntry;
import ai.anyint.sdk.billing.LedgerEntryType;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an account was charged for calls of another client, asked over HTTP: its ledger, its balance and each row of its activity
 * say the same, to the last decimal.
 */
record Charges(List<LedgerEntry> ledger, Activity activity, Money balance) {

    /** Asks an account. */
    static Charges of(FakeAccount account) {
        try (FakeServer server = account.serve();
                AnyIntClient anyint = AnyIntClient.builder()
                        .baseUrl(server.url().toString())
                        .provisioningKey(account.provisioningKey())
                        .build()) {
            return new Charges(
                    BillingClient.of(anyint).ledger().stream().toList(),
                    AccountClient.of(anyint).activity(),
                    AccountClient.of(anyint).balance().amount());
        }
    }

    /** Asserts that just these amounts were charged, in this order, each to a request of its own. */
    static void areExactly(FakeAccount account, String... amounts) {
        Charges charges = of(account);
        charges.requireLedger(Stream.of(amounts).map(Money::of).toList());
        charges.requireActivity(amounts.length);
    }

    /** Returns all that was used, as the activity tells it. */
    static UsageTotals totals(FakeAccount account) {
        return of(account).activity().totals();
    }

    private void requireLedger(List<Money> amounts) {
        List<LedgerEntry> used = used();
        assertThat(used.stream().map(entry -> Money.ZERO.minus(entry.amount())).toList())
                .isEqualTo(amounts);
        assertThat(used)
                .extracting(LedgerEntry::requestId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.isPresent());
        assertThat(balance).isEqualTo(ledger.stream().map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus));
    }

    private void requireActivity(int requests) {
        assertThat(activity.totals().requests()).isEqualTo(requests);
        assertThat(costs(activity.models(), ModelUsage::model))
                .isEqualTo(charged(entry -> entry.modelId().orElseThrow()));
        assertThat(costs(activity.keys(), KeyUsage::keyId))
                .isEqualTo(charged(entry -> entry.apiKeyId().orElseThrow()));
        assertThat(costs(activity.days(), DailyUsage::date)).isEqualTo(charged(Charges::day));
        assertThat(costs(List.of(activity.totals()), all -> "all"))
                .isEqualTo(used().isEmpty() ? Map.of("all", Money.ZERO) : charged(entry -> "all"));
    }

    private static LocalDate day(LedgerEntry entry) {
        return entry.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static <F extends UsageFigures, K> Map<K, Money> costs(List<F> rows, Function<F, K> key) {
        return rows.stream().collect(Collectors.toMap(key, UsageFigures::cost));
    }

    private <K> Map<K, Money> charged(Function<LedgerEntry, K> key) {
        return used().stream().collect(Collectors.toMap(key, entry -> Money.ZERO.minus(entry.amount()), Money::plus));
    }

    /** Returns the entries of calls, oldest first. */
    private List<LedgerEntry> used() {
        List<LedgerEntry> used = new ArrayList<>(ledger);
        used.removeIf(entry -> !entry.type().equals(LedgerEntryType.USAGE));
        Collections.reverse(used);
        return used;
    }
}
