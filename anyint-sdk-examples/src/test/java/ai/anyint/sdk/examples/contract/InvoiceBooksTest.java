package ai.anyint.sdk.examples.contract;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceDiscount;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.Invoices;
import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice is the sum of the month's calls, to the last decimal, and is paid once. */
class InvoiceBooksTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void invoice_isWhatItsCallsSayThatTheyUsed_atThePriceList(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String percent = List.of("0", "7.5", "33.333").get(random.nextInt(3));
        FakeAccount company = open(Enterprise.standard().withDiscount(percent));
        try (AnyIntClient anyint = company.client()) {
            BillingClient billing = BillingClient.of(anyint);
            for (YearMonth month = JANUARY; month.getMonthValue() <= 3; month = month.plusMonths(1)) {
                Statement ours = new Statement(billing.prices());
                int calls = 10 + random.nextInt(20);
                for (int i = 0; i < calls; i++) {
                    callAnything(company, anyint, ours, random);
                    company.clock().advance(Duration.ofHours(random.nextInt(20)));
                }
                company.clock().set(startAfter(month));

                Invoice theirs = ofMonth(billing.invoices(), month);
                assertThat(theirs.lines()).as("seed %d, %s", seed, month).isEqualTo(ours.lines());
                assertThat(theirs.summary()).as("seed %d, %s", seed, month).isEqualTo(ours.summary());
                assertThat(theirs.subtotal()).as("seed %d, %s", seed, month).isEqualTo(ours.subtotal());
                Money off =
                        theirs.discounts().stream().map(InvoiceDiscount::amount).reduce(Money.ZERO, Money::plus);
                assertThat(off).as("seed %d, %s", seed, month).isEqualTo(ours.discount(percent));
                assertThat(theirs.totalDue())
                        .as("seed %d, %s", seed, month)
                        .isEqualTo(ours.subtotal().minus(off));
            }
        }
        assertThat(company.unexpectedRefusals()).isEmpty();
    }

    private static void callAnything(
            FakeAccount company, AnyIntClient anyint, Statement ours, SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                company.answer(ModelCalls.EMBEDDING, CannedAnswer.tokens(random.nextInt(100_000), 0));
                Map<?, ?> used = usage(anyint, ModelCalls.to(ModelCalls.EMBEDDING));
                ours.addTokens(ModelCalls.EMBEDDING, number(used, "prompt_tokens"), 0);
            }
            case 1 -> {
                Map<?, ?> answer = answer(anyint, ModelCalls.images(1 + random.nextInt(4)));
                ours.addGenerations(ModelCalls.IMAGE, ((List<?>) field(answer, "data")).size());
            }
            case 2 -> {
                answer(anyint, ModelCalls.to(ModelCalls.VIDEO));
                ours.addGenerations(ModelCalls.VIDEO, 1);
            }
            case 3 -> {
                answer(anyint, ModelCalls.to(ModelCalls.MUSIC));
                ours.addTask(ModelCalls.MUSIC);
            }
            default -> {
                String model = List.of("claude-opus-4-6", "claude-sonnet-4-6", "gpt-4o-mini")
                        .get(random.nextInt(3));
                company.answer(model, CannedAnswer.tokens(random.nextInt(100_000), random.nextInt(9_999)));
                Map<?, ?> used = usage(anyint, ModelCalls.to(model));
                ours.addTokens(model, number(used, "prompt_tokens"), number(used, "completion_tokens"));
            }
        }
    }

    @Test
    void monthWithoutCalls_hasAnEmptyInvoice() {
        FakeAccount company = open(Enterprise.standard().withDiscount("10"));
        company.clock().set(startAfter(JANUARY));
        try (AnyIntClient anyint = company.client()) {
            Invoice empty = ofMonth(BillingClient.of(anyint).invoices(), JANUARY);

            assertThat(empty.lines()).isEmpty();
            assertThat(empty.summary()).isEqualTo(new Statement(List.of()).summary());
            assertThat(List.of(empty.subtotal(), empty.totalDue())).containsOnly(Money.ZERO);
            assertThat(empty.paymentStatus()).isEqualTo(PaymentStatus.OPEN);
        }
    }

    @Test
    void unpaidInvoice_isOverdueFromItsDueDateOn_blocksNothing_andIsPaidOnce() {
        FakeAccount company = open(Enterprise.standard().withPaymentWindow(10));
        try (AnyIntClient anyint = company.client()) {
            Invoices invoices = BillingClient.of(anyint).invoices();
            answer(anyint, ModelCalls.images(1));
            company.clock().set(startAfter(JANUARY));
            Invoice issued = ofMonth(invoices, JANUARY);
            assertThat(issued.dueAt()).isEqualTo(startAfter(JANUARY).plus(Duration.ofDays(10)));

            company.clock().set(issued.dueAt().minusMillis(1));
            assertThat(invoices.get(issued.invoiceId()).paymentStatus()).isEqualTo(PaymentStatus.OPEN);
            company.clock().set(issued.dueAt());
            assertThat(invoices.get(issued.invoiceId()).paymentStatus()).isEqualTo(PaymentStatus.OVERDUE);
            answer(anyint, ModelCalls.images(1));

            Invoice paid = invoices.pay(issued.invoiceId());
            assertThat(paid.paymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(paid.paidAt()).contains(issued.dueAt());
            assertThatThrownBy(() -> invoices.pay(issued.invoiceId())).isInstanceOf(ConflictException.class);
            assertThat(company).wasRefused("invoice_already_paid", 1);
        }
    }

    @Test
    void taskThatFailsInTheNextMonth_isANegativeLineThere_andNothingIsDue() {
        FakeAccount company = open(Enterprise.standard().withDiscount("10"));
        company.answer(ModelCalls.MUSIC, CannedAnswer.taskFails());
        try (AnyIntClient anyint = company.client()) {
            Invoices invoices = BillingClient.of(anyint).invoices();
            company.clock().set(startAfter(JANUARY).minusSeconds(1));
            answer(anyint, ModelCalls.to(ModelCalls.MUSIC));
            company.clock().set(startAfter(FEBRUARY));

            assertThat(ofMonth(invoices, JANUARY).totalDue()).isEqualTo(Money.of("0.09"));
            Invoice february = ofMonth(invoices, FEBRUARY);
            assertThat(february.lines()).singleElement().satisfies(line -> {
                assertThat(line.amount()).isEqualTo(Money.of("-0.10"));
                assertThat(line.requests()).isZero();
            });
            assertThat(february.subtotal()).isEqualTo(Money.of("-0.10"));
            assertThat(february.discounts()).isEmpty();
            assertThat(february.totalDue()).isEqualTo(Money.ZERO);
        }
    }

    private static FakeAccount open(Enterprise terms) {
        return FakeAnyInt.create().openEnterprise(NEW_YEAR, terms);
    }

    private static Instant startAfter(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Invoice ofMonth(Invoices invoices, YearMonth month) {
        List<Invoice> listed = invoices
                .list(InvoiceQuery.builder().period(month).build())
                .stream()
                .toList();
        assertThat(listed).hasSize(1);
        return invoices.get(listed.get(0).invoiceId());
    }

    private static Map<?, ?> answer(AnyIntClient anyint, ApiCall<Object> call) {
        return (Map<?, ?>) anyint.execute(call);
    }

    private static Map<?, ?> usage(AnyIntClient anyint, ApiCall<Object> call) {
        return (Map<?, ?>) field(answer(anyint, call), "usage");
    }

    private static long number(Map<?, ?> usage, String name) {
        return ((Number) field(usage, name)).longValue();
    }

    private static Object field(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }
}
