package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@AnyIntTest
class PricesTest {

    @Test
    void prices_areTheSame_inProcessAndOverHttp_blockingAndAsFutures(
            FakeAccount account, FakeServer server, AnyIntClient inProcess) {
        List<Price> prices = BillingClient.of(inProcess).prices();

        assertThat(prices).hasSize(7);
        assertThat(BillingClient.of(inProcess).async().prices().join()).isEqualTo(prices);
        try (AnyIntClient overHttp = account.client(server)) {
            assertThat(BillingClient.of(overHttp).prices()).isEqualTo(prices);
            assertThat(BillingClient.of(overHttp).async().prices().join()).isEqualTo(prices);
        }
    }

    @Test
    void aTextModel_isPricedPerMillionTokens(AnyIntClient anyint) {
        Price sonnet = price(anyint, "claude-sonnet-4-6");

        assertThat(sonnet.unit()).isEqualTo(PriceUnit.TOKENS);
        assertThat(sonnet.inputPrice()).contains(Money.of("3.00"));
        assertThat(sonnet.outputPrice()).contains(Money.of("15.00"));
        assertThat(sonnet.unitPrice()).isEmpty();
        assertThat(sonnet.tiers()).containsExactly(ChannelTier.BASIC, ChannelTier.STABLE, ChannelTier.ENTERPRISE);
        assertThat(sonnet.provider()).isEqualTo("anthropic");
        assertThat(sonnet.currency()).isEqualTo("USD");
    }

    @Test
    void aModelByThePiece_hasOneUnitPrice(AnyIntClient anyint) {
        Price music = price(anyint, "suno-v5");

        assertThat(music.unit()).isEqualTo(PriceUnit.TASKS);
        assertThat(music.unitPrice()).contains(Money.of("0.10"));
        assertThat(music.inputPrice()).isEmpty();
        assertThat(price(anyint, "nano-banana-2").unit()).isEqualTo(PriceUnit.GENERATIONS);
    }

    @Test
    void aUnitOfTomorrow_isKept() {
        assertThat(PriceUnit.of("seconds").value()).isEqualTo("seconds");
        assertThat(PriceUnit.of("tokens")).isEqualTo(PriceUnit.TOKENS);
    }

    private static Price price(AnyIntClient anyint, String modelId) {
        return BillingClient.of(anyint).prices().stream()
                .filter(price -> price.modelId().equals(modelId))
                .findFirst()
                .orElseThrow();
    }
}
