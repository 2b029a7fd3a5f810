package ai.anyint.sdk.core.matrix;

import static ai.anyint.sdk.core.matrix.Rule.FINAL;
import static ai.anyint.sdk.core.matrix.Rule.NOTHING_DONE;
import static ai.anyint.sdk.core.matrix.Rule.UNCLEAR;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The table of contract section 4, line by line. */
final class ContractErrors {

    private static final Duration TO_THE_RESET = Duration.ofHours(11);

    private ContractErrors() {}

    static List<Fault> all() {
        return Stream.of(
                        lines(
                                400,
                                "invalid_request_error",
                                FINAL,
                                "InvalidRequestException",
                                "invalid_parameter",
                                "unknown_parameter",
                                "invalid_json",
                                "duplicate_model",
                                "unknown_model",
                                "tier_not_offered"),
                        lines(
                                401,
                                "authentication_error",
                                FINAL,
                                "AuthenticationException",
                                "invalid_api_key",
                                "key_disabled",
                                "key_expired",
                                "provisioning_key_required"),
                        lines(402, "billing_error", FINAL, "InsufficientBalanceException", "insufficient_balance"),
                        lines(402, "billing_error", FINAL, "PaymentDeclinedException", "payment_declined"),
                        lines(
                                403,
                                "permission_error",
                                FINAL,
                                "PermissionException",
                                "model_not_allowed",
                                "ip_not_allowed",
                                "inference_not_allowed",
                                "byok_credential_missing"),
                        lines(403, "permission_error", FINAL, "SubscriptionExpiredException", "subscription_expired"),
                        lines(403, "permission_error", FINAL, "SubscriptionCanceledException", "subscription_canceled"),
                        lines(
                                403,
                                "permission_error",
                                FINAL,
                                "ModelNotInSubscriptionException",
                                "model_not_in_subscription"),
                        lines(403, "permission_error", FINAL, "RoleNotAllowedException", "role_not_allowed"),
                        lines(
                                404,
                                "not_found_error",
                                FINAL,
                                "NotFoundException",
                                "key_not_found",
                                "model_not_found",
                                "subscription_not_found",
                                "invoice_not_found",
                                "project_not_found",
                                "byok_not_found",
                                "webhook_not_found",
                                "task_not_found",
                                "not_found"),
                        lines(404, "not_found_error", FINAL, "NoActiveSubscriptionException", "no_active_subscription"),
                        lines(405, "invalid_request_error", FINAL, "InvalidRequestException", "method_not_allowed"),
                        lines(
                                409,
                                "conflict_error",
                                FINAL,
                                "ConflictException",
                                "subscription_not_active",
                                "invoice_already_paid",
                                "managed_by_subscription",
                                "project_in_use",
                                "idempotency_key_reused",
                                "clock_backwards"),
                        lines(
                                409,
                                "conflict_error",
                                FINAL,
                                "ActiveSubscriptionExistsException",
                                "active_subscription_exists"),
                        lines(409, "conflict_error", NOTHING_DONE, "ConflictException", "idempotency_in_progress"),
                        lines(413, "invalid_request_error", FINAL, "InvalidRequestException", "body_too_large"),
                        lines(429, "rate_limit_error", NOTHING_DONE, "RateLimitException", "rate_limit_exceeded"),
                        capUntilReset("daily_call_limit_exceeded", "DailyCallLimitExceededException"),
                        capUntilReset("monthly_cap_exceeded", "MonthlyCapExceededException"),
                        lines(
                                429,
                                "quota_error",
                                FINAL,
                                "KeyCreditLimitExceededException",
                                "key_credit_limit_exceeded"),
                        lines(500, "api_error", UNCLEAR, "ServerException", "internal_error"),
                        lines(502, "api_error", UNCLEAR, "ServerException", "bad_gateway"),
                        lines(503, "api_error", NOTHING_DONE, "ServerException", "upstream_unavailable"),
                        lines(503, "api_error", FINAL, "TierUnavailableException", "tier_unavailable"),
                        lines(504, "api_error", UNCLEAR, "ServerException", "gateway_timeout"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Fault> lines(int status, String type, Rule rule, String surfaces, String... codes) {
        return Stream.of(codes).map(code -> line(status, type, code, rule, surfaces, ""));
    }

    private static Stream<Fault> capUntilReset(String code, String surfaces) {
        String header = "Retry-After: " + TO_THE_RESET.toSeconds() + "\r\n";
        return Stream.of(line(429, "quota_error", code, FINAL, surfaces, header).asking(TO_THE_RESET));
    }

    private static Fault line(int status, String type, String code, Rule rule, String surfaces, String moreHeaders) {
        return Fault.answering(
                status + " " + type + " " + code,
                rule,
                surfaces,
                Wire.answer(status, Wire.error(type, code), moreHeaders));
    }
}
