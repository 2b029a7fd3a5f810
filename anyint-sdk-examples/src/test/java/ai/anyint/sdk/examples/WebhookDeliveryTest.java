package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.CreateWebhook;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.billing.webhook.WebhookVerifier;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeDelivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receiver under the fake's real deliveries, whose answers a test can lose. */
class WebhookDeliveryTest {

    private static final Duration UNTIL_FEBRUARY = Duration.ofHours(12);

    private final FakeAccount company =
            FakeAnyInt.create().openEnterprise(Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard());
    private final AnyIntClient anyint = company.client();
    private final BillingClient billing = BillingClient.of(anyint);
    private final MockWebServer network = new MockWebServer();
    private final InvoiceStates states = new InvoiceStates();
    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<WebhookReceiver> receiver = new AtomicReference<>();

    /** What becomes of the status that the receiver answers. */
    private volatile IntUnaryOperator fate = status -> status;

    /** Whether a delivery gets as far as the receiver. */
    private volatile boolean reached = true;

    @BeforeEach
    void open() throws IOException {
        network.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(answer(request)).build();
            }
        });
        network.start();
        WebhookVerifier verifier = WebhookVerifier.builder()
                .secret(billing.webhooks()
                        .create(CreateWebhook.to(network.url("/anyint").toString()))
                        .secret())
                .clock(company.clock())
                .build();
        receiver.set(new WebhookReceiver(verifier, event -> {
            handled.add(event.type().value());
            states.accept(event);
        }));
    }

    private int answer(RecordedRequest request) {
        if (!reached) {
            return 503;
        }
        byte[] body = Objects.requireNonNull(request.getBody()).toByteArray();
        return fate.applyAsInt(Objects.requireNonNull(receiver.get())
                .receive(request.getHeaders().toMultimap(), body));
    }

    @AfterEach
    void close() {
        anyint.close();
        network.close();
    }

    private Invoice january() {
        return billing.invoices().list().iterator().next();
    }

    @Test
    void eventWhoseAnswerWasLost_comesAgain_andIsHandledOnce() {
        fate = status -> 500;
        company.clock().advance(UNTIL_FEBRUARY);
        fate = status -> status;
        company.clock().advance(Duration.ofSeconds(5));

        assertThat(company.deliveries()).extracting(FakeDelivery::attempt).containsExactly(1, 2);
        assertThat(company.deliveries()).extracting(FakeDelivery::isDelivered).containsExactly(false, true);
        assertThat(handled).containsExactly("billing.generated");
        assertThat(states.of(january().invoiceId())).contains(PaymentStatus.OPEN);
    }

    @Test
    void eventThatComesAfterALaterOne_doesNotUndoIt() {
        reached = false;
        company.clock().advance(UNTIL_FEBRUARY);
        reached = true;
        billing.invoices().pay(january().invoiceId());
        assertThat(handled).containsExactly("billing.paid");
        assertThat(states.of(january().invoiceId())).contains(PaymentStatus.PAID);

        company.clock().advance(Duration.ofSeconds(5));

        assertThat(handled).containsExactly("billing.paid", "billing.generated");
        assertThat(states.of(january().invoiceId())).contains(PaymentStatus.PAID);
    }

    @Test
    void program_tellsAnInvoicesLife() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FakeWebhooks.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Generated, and known as open")
                .contains("Not paid in time, and known as overdue")
                .contains("Paid, and known as paid")
                .contains("2026-03-03T12:00:00Z billing.paid attempt 1 taken")
                .doesNotContain("not taken", "whsec_");
    }
}
