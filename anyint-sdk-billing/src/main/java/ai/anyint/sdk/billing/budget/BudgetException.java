package ai.anyint.sdk.billing.budget;

import org.jspecify.annotations.Nullable;

/** Why a guard lets no step begin. Unchecked; nothing was reserved. */
public abstract class BudgetException extends RuntimeException {

    BudgetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
