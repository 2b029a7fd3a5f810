package ai.anyint.sdk.billing;

import static ai.anyint.sdk.billing.DailyCallLimit.dailyCalls;
import static ai.anyint.sdk.billing.MonthlyCap.generationsPerMonth;
import static ai.anyint.sdk.billing.MonthlyCap.tokensPerMonth;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The purchase that AnyInt's own documentation shows goes over the wire field for field as it stands there. */
class SeedPurchaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final CustomPurchase PURCHASE = CustomPurchase.builder()
            .addModel("claude-opus-4-6", ChannelTier.STABLE, dailyCalls(50), tokensPerMonth(5_000_000))
            .addModel("nano-banana-2", ChannelTier.BASIC, dailyCalls(20), generationsPerMonth(200))
            .build();

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void purchaseAndQuote_areTheSeedsBody_onBothFaces() throws IOException {
        JsonNode seed = seed();
        List<Consumer<BillingClient>> purchases = List.of(
                billing -> billing.subscriptions().purchase(PURCHASE),
                billing -> billing.async().subscriptions().purchase(PURCHASE).join());
        List<Consumer<BillingClient>> quotes = List.of(
                billing -> billing.subscriptions().quote(PURCHASE),
                billing -> billing.async().subscriptions().quote(PURCHASE).join());

        for (Consumer<BillingClient> purchase : purchases) {
            assertThat(sent(201, "PurchasedSubscription", purchase)).isEqualTo(seed);
        }
        for (Consumer<BillingClient> quote : quotes) {
            assertThat(sent(200, "Quote", quote)).isEqualTo(seed);
        }
    }

    private JsonNode sent(int status, String answer, Consumer<BillingClient> call) throws IOException {
        server.answers(status, Fixtures.text(answer));
        call.accept(BillingClient.of(server.client()));
        ByteString body = Objects.requireNonNull(server.received().getBody());
        return JSON.readTree(body.utf8());
    }

    private static JsonNode seed() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SeedPurchaseTest.class.getResourceAsStream("/seed-purchase.json"))) {
            return JSON.readTree(file);
        }
    }
}
