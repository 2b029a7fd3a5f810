package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.error.ActiveSubscriptionExistsException;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.BillingException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.DailyCallLimitExceededException;
import ai.anyint.sdk.core.error.InsufficientBalanceException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.KeyCreditLimitExceededException;
import ai.anyint.sdk.core.error.ModelNotInSubscriptionException;
import ai.anyint.sdk.core.error.MonthlyCapExceededException;
import ai.anyint.sdk.core.error.NoActiveSubscriptionException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PaymentDeclinedException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.core.error.QuotaExceededException;
import ai.anyint.sdk.core.error.RateLimitException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.error.SubscriptionCanceledException;
import ai.anyint.sdk.core.error.SubscriptionExpiredException;
import ai.anyint.sdk.core.error.TierUnavailableException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTypesTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(400, "invalid_request_error", "invalid_parameter", InvalidRequestException.class),
                Arguments.of(401, "authentication_error", "invalid_api_key", AuthenticationException.class),
                Arguments.of(402, "billing_error", "insufficient_balance", InsufficientBalanceException.class),
                Arguments.of(402, "billing_error", "payment_declined", PaymentDeclinedException.class),
                Arguments.of(402, "billing_error", "a_new_code", BillingException.class),
                Arguments.of(403, "permission_error", "model_not_allowed", PermissionException.class),
                Arguments.of(403, "permission_error", "role_not_allowed", RoleNotAllowedException.class),
                Arguments.of(403, "permission_error", "subscription_expired", SubscriptionExpiredException.class),
                Arguments.of(403, "permission_error", "subscription_canceled", SubscriptionCanceledException.class),
                Arguments.of(
                        403, "permission_error", "model_not_in_subscription", ModelNotInSubscriptionException.class),
                Arguments.of(404, "not_found_error", "key_not_found", NotFoundException.class),
                Arguments.of(404, "not_found_error", "no_active_subscription", NoActiveSubscriptionException.class),
                Arguments.of(405, "invalid_request_error", "method_not_allowed", InvalidRequestException.class),
                Arguments.of(409, "conflict_error", "project_in_use", ConflictException.class),
                Arguments.of(
                        409, "conflict_error", "active_subscription_exists", ActiveSubscriptionExistsException.class),
                Arguments.of(413, "invalid_request_error", "body_too_large", InvalidRequestException.class),
                Arguments.of(422, "invalid_request_error", "invalid_parameter", InvalidRequestException.class),
                Arguments.of(429, "rate_limit_error", "rate_limit_exceeded", RateLimitException.class),
                Arguments.of(429, "quota_error", "daily_call_limit_exceeded", DailyCallLimitExceededException.class),
                Arguments.of(429, "quota_error", "monthly_cap_exceeded", MonthlyCapExceededException.class),
                Arguments.of(429, "quota_error", "a_new_code", QuotaExceededException.class),
                Arguments.of(429, "quota_error", "key_credit_limit_exceeded", KeyCreditLimitExceededException.class),
                Arguments.of(429, "rate_limit_error", "monthly_cap_exceeded", MonthlyCapExceededException.class),
                Arguments.of(
                        429, "rate_limit_error", "key_credit_limit_exceeded", KeyCreditLimitExceededException.class),
                Arguments.of(500, "api_error", "internal_error", ServerException.class),
                Arguments.of(502, "api_error", "bad_gateway", ServerException.class),
                Arguments.of(503, "api_error", "tier_unavailable", TierUnavailableException.class),
                Arguments.of(504, "api_error", "gateway_timeout", ServerException.class),
                Arguments.of(599, "a_new_type", "a_new_code", ServerException.class),
                Arguments.of(418, "a_new_type", "a_new_code", ApiException.class));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("errors")
    void error_becomesItsExceptionInEitherDialect(int status, String type, String code, Class<?> exception)
            throws Exception {
        for (Reply reply : new Reply[] {
            Reply.error(status, type, code, "X-Request-Id: req_1"),
            Reply.anthropicError(status, type, code, "X-Request-Id: req_1")
        }) {
            AnyIntException thrown = failureOn(reply);

            assertThat(thrown).isExactlyInstanceOf(exception);
            assertThat(thrown.status()).hasValue(status);
            assertThat(thrown.type()).contains(type);
            assertThat(thrown.code()).contains(code);
            assertThat(thrown.requestId()).contains("req_1");
            assertThat(thrown.operation()).isEqualTo("test.get");
            assertThat(thrown.body())
                    .hasValueSatisfying(body -> assertThat(body).contains("Not now."));
            assertThat(thrown).hasMessageStartingWith("test.get failed: " + status + " " + code + ": Not now.");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("errors")
    void statusWithoutAnEnvelope_stillHasItsKindOfException(int status, String type, String code, Class<?> exception)
            throws Exception {
        for (String body :
                new String[] {"", "<html>no</html>", "[]", "{\"error\":\"no\"}", "{\"error\":{\"code\":7}}"}) {
            AnyIntException thrown = failureOn(Reply.of(status, body));

            assertThat(thrown).isInstanceOf(ApiException.class);
            assertThat(thrown.status()).hasValue(status);
            assertThat(thrown.code()).isEmpty();
            assertThat(thrown.type()).isEmpty();
            assertThat(thrown.body().isPresent()).isEqualTo(!body.isEmpty());
        }
    }

    @Test
    void parameter_isNamed() throws Exception {
        AnyIntException thrown = failureOn(
                Reply.of(400, "{\"error\":{\"message\":\"no\",\"code\":\"c\",\"param\":\"models[1].channelTier\"}}"));

        assertThat(thrown.param()).contains("models[1].channelTier");
        assertThat(thrown).hasMessage("test.get failed: 400 c: no (param models[1].channelTier)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The tier stable of the model claude-opus-4.6, which you have bought, is down; no other tier is tried.",
                "Request refused: tier stable of model claude-opus-4.6; no other tier is tried.",
                "Not available: tier stable of model claude-opus-4.6."
            })
    void unavailableTier_isNamedWithItsModel(String message) throws Exception {
        TierUnavailableException down = tierFailureOn(message);

        assertThat(down.modelId()).contains("claude-opus-4.6");
        assertThat(down.channelTier()).contains("stable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not now.", "The tier of the model is down.", "Tier stable is down for model m."})
    void unavailableTier_isLeftUnnamed_whereTheMessageSaysSomethingElse(String message) throws Exception {
        TierUnavailableException down = tierFailureOn(message);

        assertThat(down.modelId()).isEmpty();
        assertThat(down.channelTier()).isEmpty();
        assertThat(down).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subscription sub_1 is active until 2026-03-01; an account has at most one.|sub_1",
                "Refused: the subscription sub-2 is active.|sub-2",
                "There is an active subscription.|"
            })
    void activeSubscription_isNamed_whereTheMessageNamesIt(String message, @Nullable String id) throws Exception {
        ActiveSubscriptionExistsException refused = (ActiveSubscriptionExistsException) failureOn(
                Reply.of(409, "{\"error\":{\"message\":\"" + message + "\",\"code\":\"active_subscription_exists\"}}"));

        assertThat(refused.subscriptionId()).isEqualTo(Optional.ofNullable(id));
    }

    private static TierUnavailableException tierFailureOn(String message) throws Exception {
        return (TierUnavailableException)
                failureOn(Reply.of(503, "{\"error\":{\"message\":\"" + message + "\",\"code\":\"tier_unavailable\"}}"));
    }

    private static AnyIntException failureOn(Reply reply) throws Exception {
        try (RawServer server = new RawServer(reply);
                AnyIntClient client = Calls.builder(server, new TestTime())
                        .retryPolicy(RetryPolicy.builder().maxAttempts(1).build())
                        .build()) {
            return catchThrowableOfType(AnyIntException.class, () -> client.execute(Calls.get()));
        }
    }
}
