package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.ActiveSubscriptionExistsException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.NoActiveSubscriptionException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PaymentDeclinedException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each refusal is, on both faces. */
class RefusalsTest {

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        404,
                        "no_active_subscription",
                        NoActiveSubscriptionException.class,
                        billing -> billing.subscriptions().active(),
                        billing -> billing.subscriptions().active()),
                refusal(
                        409,
                        "active_subscription_exists",
                        ActiveSubscriptionExistsException.class,
                        billing -> billing.subscriptions().purchase(PlanPurchase.of("pro")),
                        billing -> billing.subscriptions().purchase(PlanPurchase.of("pro"))),
                refusal(
                        402,
                        "payment_declined",
                        PaymentDeclinedException.class,
                        billing -> billing.subscriptions().renew("sub_1"),
                        billing -> billing.subscriptions().renew("sub_1")),
                refusal(
                        409,
                        "subscription_not_active",
                        ConflictException.class,
                        billing -> billing.subscriptions().cancelNow("sub_1"),
                        billing -> billing.subscriptions().cancelNow("sub_1")),
                refusal(
                        404,
                        "webhook_not_found",
                        NotFoundException.class,
                        billing -> billing.webhooks().get("wh_9"),
                        billing -> billing.webhooks().get("wh_9")),
                refusal(
                        403,
                        "role_not_allowed",
                        RoleNotAllowedException.class,
                        billing -> billing.topUps().create("5"),
                        billing -> billing.topUps().create("5")),
                refusal(
                        400,
                        "invalid_parameter",
                        InvalidRequestException.class,
                        billing -> billing.ledger().stream().findFirst(),
                        billing -> billing.ledger().forEachAsync(entry -> {})));
    }

    private static Arguments refusal(
            int status,
            String code,
            Class<?> type,
            Function<BillingClient, @Nullable Object> blocking,
            Function<AsyncBillingClient, CompletableFuture<?>> async) {
        return Arguments.of(status, code, type, blocking, async);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void refusal_isItsType(
            int status,
            String code,
            Class<?> type,
            Function<BillingClient, @Nullable Object> blocking,
            Function<AsyncBillingClient, CompletableFuture<?>> async) {
        BillingClient billing = BillingClient.of(server.client());
        String body = "{\"error\":{\"message\":\"No.\",\"type\":\"t\",\"code\":\"" + code + "\"}}";

        server.answers(status, body);
        assertThatThrownBy(() -> blocking.apply(billing)).isExactlyInstanceOf(type);

        server.answers(status, body);
        assertThatThrownBy(() -> async.apply(billing.async()).join())
                .isExactlyInstanceOf(CompletionException.class)
                .cause()
                .isExactlyInstanceOf(type);
    }
}
