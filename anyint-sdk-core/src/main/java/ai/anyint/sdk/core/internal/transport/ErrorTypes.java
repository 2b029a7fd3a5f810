package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.error.ActiveSubscriptionExistsException;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.BillingException;
import ai.anyint.sdk.core.error.CallFacts;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which exception a refusal becomes: by its code where the code has a type of its own, else by its status. */
final class ErrorTypes {

    private static final Map<String, Function<CallFacts, ApiException>> BY_CODE = Map.ofEntries(
            Map.entry("insufficient_balance", InsufficientBalanceException::new),
            Map.entry("payment_declined", PaymentDeclinedException::new),
            Map.entry("subscription_expired", SubscriptionExpiredException::new),
            Map.entry("subscription_canceled", SubscriptionCanceledException::new),
            Map.entry("model_not_in_subscription", ModelNotInSubscriptionException::new),
            Map.entry("role_not_allowed", RoleNotAllowedException::new),
            Map.entry("no_active_subscription", NoActiveSubscriptionException::new),
            Map.entry("active_subscription_exists", ActiveSubscriptionExistsException::new),
            Map.entry("daily_call_limit_exceeded", DailyCallLimitExceededException::new),
            Map.entry("monthly_cap_exceeded", MonthlyCapExceededException::new),
            Map.entry("key_credit_limit_exceeded", KeyCreditLimitExceededException::new),
            Map.entry("tier_unavailable", TierUnavailableException::new));

    /** The Anthropic dialect has no quota_error: there only the code tells a cap from a rate limit. */
    private static final Set<String> QUOTA_CODES =
            Set.of("daily_call_limit_exceeded", "monthly_cap_exceeded", "key_credit_limit_exceeded");

    private ErrorTypes() {}

    static ApiException of(int status, CallFacts facts) {
        Function<CallFacts, ApiException> own = facts.code().map(BY_CODE::get).orElse(null);
        return own == null ? byStatus(status, facts) : own.apply(facts);
    }

    private static ApiException byStatus(int status, CallFacts facts) {
        return switch (status) {
            case 400, 405, 413, 422 -> new InvalidRequestException(facts);
            case 401 -> new AuthenticationException(facts);
            case 402 -> new BillingException(facts);
            case 403 -> new PermissionException(facts);
            case 404 -> new NotFoundException(facts);
            case 409 -> new ConflictException(facts);
            case 429 -> isQuota(facts) ? new QuotaExceededException(facts) : new RateLimitException(facts);
            default -> status >= 500 ? new ServerException(facts) : new ApiException(facts);
        };
    }

    static boolean isQuota(CallFacts facts) {
        return facts.type().filter("quota_error"::equals).isPresent()
                || facts.code().filter(QUOTA_CODES::contains).isPresent();
    }
}
