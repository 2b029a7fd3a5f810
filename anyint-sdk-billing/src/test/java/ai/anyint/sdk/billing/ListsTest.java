package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.paging.Page;
import ai.anyint.sdk.core.paging.Paged;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that page: what their queries send, and that they are walked to the end on both faces. */
class ListsTest {

    private static final SubscriptionQuery EXPIRED = SubscriptionQuery.builder()
            .status(SubscriptionStatus.EXPIRED)
            .pageSize(1)
            .build();
    private static final LedgerQuery REFUNDS = LedgerQuery.builder()
            .since(Instant.parse("2026-01-31T00:00:00Z"))
            .until(Instant.parse("2026-02-01T00:00:00.123456Z"))
            .type(LedgerEntryType.REFUND)
            .apiKeyId(7)
            .pageSize(100)
            .build();
    private static final InvoiceQuery JANUARY = InvoiceQuery.builder()
            .period(YearMonth.of(2026, 1))
            .status(PaymentStatus.OVERDUE)
            .pageSize(2)
            .build();

    private final ScriptedServer server = new ScriptedServer();
    private final BillingClient billing = BillingClient.of(server.client())
            .withOptions(RequestOptions.builder().putHeaders("X-Team", "blue").build());

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list(
                        "subscriptions",
                        "subscriptions",
                        "Subscription",
                        "",
                        b -> b.subscriptions().list()),
                list(
                        "subscriptions",
                        "subscriptions",
                        "Subscription",
                        "status=expired&limit=1",
                        b -> b.subscriptions().list(EXPIRED)),
                list(
                        "subscriptions",
                        "subscriptions",
                        "Subscription",
                        "status=expired&limit=1",
                        b -> b.async().subscriptions().list(EXPIRED)),
                list(
                        "subscriptions",
                        "subscriptions",
                        "Subscription",
                        "",
                        b -> b.async().subscriptions().list()),
                list("ledger", "entries", "LedgerEntry", "", BillingClient::ledger),
                list("ledger", "entries", "LedgerEntry", REFUNDS_QUERY, b -> b.ledger(REFUNDS)),
                list(
                        "ledger",
                        "entries",
                        "LedgerEntry",
                        REFUNDS_QUERY,
                        b -> b.async().ledger(REFUNDS)),
                list("ledger", "entries", "LedgerEntry", "", b -> b.async().ledger()),
                list("invoices", "invoices", "Invoice", "", b -> b.invoices().list()),
                list(
                        "invoices",
                        "invoices",
                        "Invoice",
                        "period=2026-01&status=overdue&limit=2",
                        b -> b.invoices().list(JANUARY)),
                list(
                        "invoices",
                        "invoices",
                        "Invoice",
                        "period=2026-01&status=overdue&limit=2",
                        b -> b.async().invoices().list(JANUARY)),
                list(
                        "invoices",
                        "invoices",
                        "Invoice",
                        "",
                        b -> b.async().invoices().list()));
    }

    private static final String REFUNDS_QUERY =
            "from=2026-01-31T00%3A00%3A00.000Z&to=2026-02-01T00%3A00%3A00.123Z" + "&type=refund&apiKeyId=7&limit=100";

    private static Arguments list(
            String route, String field, String model, String query, Function<BillingClient, Paged<?>> list) {
        return Arguments.of("/v1/billing/" + route, field, Fixtures.text(model), query, list);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_isWalkedThroughBothItsPages_blockingAndNot(
            String path, String field, String item, String query, Function<BillingClient, Paged<?>> list) {
        Paged<?> items = list.apply(billing);
        assertThat(server.receivedCount()).isZero();

        pages(field, item);
        assertThat(items.stream().toList()).hasSize(2);
        assertWalked(path, query);

        pages(field, item);
        List<Object> seen = new ArrayList<>();
        items.forEachAsync(seen::add).join();
        assertThat(seen).hasSize(2);
        assertWalked(path, query);
    }

    private void pages(String field, String item) {
        server.answers(200, "{\"" + field + "\":[" + item + "],\"hasMore\":true,\"nextCursor\":\"c2\"}");
        server.answers(200, "{\"" + field + "\":[" + item + "],\"hasMore\":false,\"nextCursor\":null}");
    }

    private void assertWalked(String path, String query) {
        assertSent(query.isEmpty() ? path : path + "?" + query);
        assertSent(path + "?" + (query.isEmpty() ? "" : query + "&") + "cursor=c2");
    }

    private void assertSent(String target) {
        RecordedRequest request = server.received();
        assertThat(request.getTarget()).isEqualTo(target);
        assertThat(request.getHeaders().get("X-Team")).isEqualTo("blue");
    }

    @Test
    void page_canBeReadAsACall() {
        server.answers(
                200,
                "{\"subscriptions\":[" + Fixtures.text("Subscription") + "],\"hasMore\":true,\"nextCursor\":\"c\"}");

        Page<Subscription> page = server.client().execute(SubscriptionCalls.list(SubscriptionQuery.all()));

        assertThat(page.items()).hasSize(1);
        assertThat(page.nextCursor()).contains("c");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void pageSizeOutOfRange_isNeverBuilt(int size) {
        assertThatThrownBy(() -> SubscriptionQuery.builder().pageSize(size).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize must be from 1 to 100, not " + size);
        assertThatThrownBy(() -> LedgerQuery.builder().pageSize(size).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InvoiceQuery.builder().pageSize(size).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeThatEndsBeforeItBegins_isNeverBuilt() {
        Instant noon = Instant.parse("2026-01-31T12:00:00Z");

        assertThatThrownBy(() -> LedgerQuery.builder()
                        .since(noon)
                        .until(noon.minusMillis(1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LedgerQuery.builder().since(noon).until(noon).build().since())
                .contains(noon);
    }
}
