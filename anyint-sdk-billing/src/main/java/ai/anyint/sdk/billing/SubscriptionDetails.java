package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is readable of a subscription at any time: of a {@link Subscription}, and of one just bought or renewed
 * besides its key.
 */
public interface SubscriptionDetails extends UnknownFields.Holder {

    /** Returns the id. */
    String subscriptionId();

    /** Returns whether it is a plan or a custom one. */
    SubscriptionType type();

    /** Returns whether it works. */
    SubscriptionStatus status();

    /** Returns the plan; present for {@link SubscriptionType#PLAN}. */
    Optional<String> planId();

    /** Returns the models as they were bought; filled for {@link SubscriptionType#CUSTOM}. */
    List<SubscribedModel> models();

    /** Returns when it was bought. */
    Instant createdAt();

    /** Returns where the present month begins: monthly usage counts from here. */
    Instant currentPeriodStart();

    /** Returns where the present month ends; the instant itself belongs to the next. */
    Instant currentPeriodEnd();

    /** Returns the end of what is paid for, at or after the end of the period. */
    Instant endsAt();

    /** Returns whether it is paid for again at its end. */
    boolean autoRenew();

    /** Returns whether it ends canceled. */
    boolean cancelAtPeriodEnd();

    /** Returns the price of a month. */
    Money monthlyPrice();

    /** Returns the currency, {@code USD}. */
    String currency();

    /** Returns the id of its key, which the account lists too. */
    long apiKeyId();

    /** Returns the part of its key that may be shown: prefix, four characters, an ellipsis, the last four. */
    String maskedKey();
}
