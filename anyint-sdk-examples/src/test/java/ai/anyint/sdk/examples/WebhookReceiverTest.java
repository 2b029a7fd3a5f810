package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.billing.webhook.WebhookEvent;
import ai.anyint.sdk.billing.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A receiver stays right whatever order its events come in, and however often; on a web server and as a controller. */
class WebhookReceiverTest {

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");
    private static final WebhookVerifier VERIFIER = WebhookVerifier.builder()
            .secret(SignedEvent.SECRET)
            .clock(() -> NOW)
            .build();

    private static final SignedEvent GENERATED = event("evt_1", "billing.generated", "2026-02-01T00:00:00Z");
    private static final SignedEvent OVERDUE = event("evt_2", "billing.overdue", "2026-03-03T00:00:00Z");
    private static final SignedEvent PAID = event("evt_3", "billing.paid", "2026-03-03T00:00:00Z");

    private final List<AutoCloseable> opened = new ArrayList<>();

    private static SignedEvent event(String id, String type, String createdAt) {
        return SignedEvent.of(id, type, Instant.parse(createdAt), "inv_1", NOW);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    /** A way to hand a request to a receiver. */
    private enum Door {
        CONTROLLER,
        SERVER
    }

    private ToIntFunction<SignedEvent> open(Door door, Consumer<WebhookEvent> handler) throws IOException {
        WebhookReceiver receiver = new WebhookReceiver(VERIFIER, handler);
        if (door == Door.CONTROLLER) {
            WebhookController controller = new WebhookController(receiver);
            return event -> controller.receive(event.headers(), event.body());
        }
        WebhookServer server = new WebhookServer(receiver);
        opened.add(server);
        return event -> post(server, event);
    }

    private static int post(WebhookServer server, SignedEvent event) {
        Headers.Builder headers = new Headers.Builder();
        event.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return status(new Request.Builder()
                .url(server.url().toString())
                .headers(headers.build())
                .post(RequestBody.create(event.body()))
                .build());
    }

    private static int status(Request request) {
        try (Response response = HTTP.newCall(request).execute()) {
            return response.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eventsInAnyOrder_leaveTheInvoiceInItsLastState() {
        return Stream.of(Door.values())
                .flatMap(door -> orders(List.of(GENERATED, OVERDUE, PAID, PAID))
                        .map(order -> DynamicTest.dynamicTest(door + " " + names(order), () -> {
                            InvoiceStates states = new InvoiceStates();
                            ToIntFunction<SignedEvent> receiver = open(door, states);

                            order.forEach(event ->
                                    assertThat(receiver.applyAsInt(event)).isEqualTo(204));

                            assertThat(states.of("inv_1")).contains(PaymentStatus.PAID);
                        })));
    }

    @Test
    void eventThatComesAgain_isHandledOnce() throws IOException {
        for (Door door : Door.values()) {
            List<String> handled = Collections.synchronizedList(new ArrayList<>());
            ToIntFunction<SignedEvent> receiver = open(door, event -> handled.add(event.id()));

            for (SignedEvent event : List.of(GENERATED, GENERATED, OVERDUE, GENERATED, OVERDUE)) {
                assertThat(receiver.applyAsInt(event)).isEqualTo(204);
            }

            assertThat(handled).as(door.name()).containsExactly("evt_1", "evt_2");
        }
    }

    @Test
    void eventWhoseHandlingFailed_isHandledWhenItComesAgain() throws IOException {
        List<String> handled = Collections.synchronizedList(new ArrayList<>());
        ToIntFunction<SignedEvent> receiver = open(Door.SERVER, event -> {
            handled.add(event.id());
            if (handled.size() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });

        assertThat(receiver.applyAsInt(PAID)).isEqualTo(500);
        assertThat(receiver.applyAsInt(PAID)).isEqualTo(204);
        assertThat(receiver.applyAsInt(PAID)).isEqualTo(204);
        assertThat(handled).containsExactly("evt_3", "evt_3");
    }

    @Test
    void messageThatIsForgedOrOld_isRefusedAndNotHandled() throws IOException {
        SignedEvent forged = new SignedEvent(PAID.headers(), GENERATED.json());
        SignedEvent old = SignedEvent.of("evt_4", "billing.paid", NOW, "inv_1", NOW.minusSeconds(3600));
        SignedEvent noEvent = SignedEvent.of("evt_5", NOW, "[]");
        for (Door door : Door.values()) {
            InvoiceStates states = new InvoiceStates();
            ToIntFunction<SignedEvent> receiver = open(door, states);

            for (SignedEvent bad : List.of(forged, old, noEvent)) {
                assertThat(receiver.applyAsInt(bad)).isEqualTo(400);
            }

            assertThat(states.of("inv_1")).isEmpty();
        }
    }

    @Test
    void requestThatIsNoDelivery_isRefusedBeforeItIsLookedAt() throws IOException {
        try (WebhookServer server = new WebhookServer(new WebhookReceiver(VERIFIER, new InvoiceStates()))) {
            assertThat(status(new Request.Builder().url(server.url().toString()).build()))
                    .isEqualTo(405);
            assertThat(post(server, new SignedEvent(PAID.headers(), "a".repeat(64 * 1024 + 1))))
                    .isEqualTo(413);
        }
    }

    private static Stream<List<SignedEvent>> orders(List<SignedEvent> events) {
        if (events.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, events.size()).boxed().flatMap(first -> {
            List<SignedEvent> others = new ArrayList<>(events);
            SignedEvent event = others.remove((int) first);
            return orders(others)
                    .map(rest -> Stream.concat(Stream.of(event), rest.stream()).toList());
        });
    }

    private static List<String> names(List<SignedEvent> events) {
        return events.stream()
                .flatMap(event -> event.headers().getOrDefault("Webhook-Id", List.of()).stream())
                .toList();
    }
}
