package ai.anyint.sdk.testkit.rules;

import static ai.anyint.sdk.testkit.rules.Source.DECIDED;
import static ai.anyint.sdk.testkit.rules.Source.PUBLIC;
import static ai.anyint.sdk.testkit.rules.Source.SEED;

import java.util.Locale;

/** The rules that the fake enforces, a line each, in the order of the contract. */
public enum Rule {
    // Admission
    CREDENTIAL_KNOWN(PUBLIC, "A credential that is missing, unknown, deleted or replaced is 401 `invalid_api_key`."),
    KEY_FAMILIES_APART(SEED, "A provisioning key never calls models, an inference key never reads the account."),
    KEY_ENABLED(DECIDED, "A disabled key is 401 `key_disabled`, an expired one 401 `key_expired`."),
    SUBSCRIPTION_ACTIVE(
            DECIDED, "The key of an ended subscription is 403 `subscription_expired` or `subscription_canceled`."),
    ADDRESS_ALLOWED(DECIDED, "A caller outside `ip_allowlist`, IPv4 or IPv6, is 403 `ip_not_allowed`."),
    MODEL_EXISTS(DECIDED, "An unknown model is 404 `model_not_found`."),
    MODEL_ALLOWED(DECIDED, "A model outside `allowed_models` or in `blocked_models`, which wins, is 403."),
    MODEL_IN_SUBSCRIPTION(DECIDED, "A subscription key calls only the models that its subscription covers, else 403."),
    TIER_AVAILABLE(SEED, "When the purchased tier is down, the answer is 503 and no other tier is tried."),
    DAILY_LIMIT(SEED, "Calls of a subscription stop at the daily limit with 429, until the next UTC day."),
    MONTHLY_CAP(SEED, "Units of a subscription stop at the monthly cap with 429, until the next period."),
    PLAN_SHARES_LIMITS(DECIDED, "The models of a plan share one daily limit, and one monthly cap a unit."),
    BALANCE_ABOVE_ZERO(PUBLIC, "Pay As You Go calls are admitted while the balance is above zero, else 402."),
    INVOICE_ADMITS(DECIDED, "An enterprise account's calls are always admitted; an overdue invoice blocks nothing."),
    BYOK_SERVES(DECIDED, "A BYOK key needs its credential: present, enabled, of the provider, allowing the model."),
    CREDIT_LIMIT(PUBLIC, "A key is admitted while it has spent less than its credit limit, else 429."),
    RATE_LIMITS(DECIDED, "RPM, RPH, RPD, TPM and TPD hold over the sliding window (now − w, now], else 429."),
    ADMISSION_ORDER(DECIDED, "Of several reasons to refuse, the first in the order of the lines answers."),
    ONE_OPERATOR(DECIDED, "Admitted while used < limit; none is unlimited, 0 admits nothing, a negative one is 400."),
    REFUSAL_NAMES_LIMIT(DECIDED, "A refusal names the limit: whose, the window, used, limit, when it resets."),
    NOTHING_CROSSES_OVER(
            SEED, "A subscription never falls back to the balance, nor BYOK to the platform, nor the other way."),
    REFUSED_COSTS_NOTHING(DECIDED, "A refused request changes no counter, costs nothing and writes nothing."),
    LIMIT_HEADERS(SEED, "Answers to metered calls say how near the nearest limit is, this call counted."),
    // Counters
    COUNTED_AT_ADMISSION(
            DECIDED, "Calls, generations, tasks and requests are taken at admission: with L left, exactly L pass."),
    TOKENS_AT_COMPLETION(
            DECIDED, "Tokens and money are booked at completion, into the window of the admission instant, once."),
    IMAGES_ARE_ONE_CALL(DECIDED, "Several images are one call and as many generations, admitted while used < cap."),
    FREE_ROUTES(DECIDED, "Model lists and token counting cost nothing."),
    // Charging
    TEXT_CHARGE(PUBLIC, "Text costs input × input price + output × output price, at the admission's prices."),
    UNIT_CHARGE(SEED, "Images cost by the generation, video and music by the task when it is accepted."),
    ROUNDED_ONCE(DECIDED, "A charge is rounded once, half up, to 10 decimals."),
    LAST_CENT(DECIDED, "The call admitted on the last cent completes and may take the balance below zero."),
    STREAM_COSTS_THE_SAME(DECIDED, "A stream costs what the same call costs unstreamed."),
    HANG_UP(DECIDED, "A client that hangs up pays all input and the output of the chunks that were written."),
    UPSTREAM_FAILURE(DECIDED, "A failure upstream is not charged, and all counters are given back."),
    ZERO_COST(DECIDED, "A call that costs nothing writes no ledger entry."),
    // Tasks
    TASK_ENDS(DECIDED, "A task ends after 60 s of account time; fetching it costs nothing."),
    FAILED_TASK_REFUNDED(
            SEED,
            "A failed task is refunded: money, `spent`, units; its call stays counted, its cost leaves activity."),
    // Ledger and keys
    LEDGER_SUMS(DECIDED, "The balance is the sum of the entries; `balanceAfter` chains without a gap."),
    LEDGER_IS_BALANCE_ONLY(DECIDED, "What a subscription, BYOK or an invoice pays never stands in the ledger."),
    KEYS_STOP_AT_ONCE(SEED, "Disabled, deleted, expired and replaced keys stop on the very next request."),
    SPENT_SURVIVES(DECIDED, "`spent` counts from creation and survives rename, disable and enable."),
    FOREIGN_IS_404(DECIDED, "What belongs to another account is 404, never 403."),
    KINDS_AND_PREFIXES(PUBLIC, "A key's kind is fixed at creation and told by its prefix; its secret is shown once."),
    // Subscriptions
    ONE_ACTIVE(SEED, "At most one active subscription an account, plan or custom, else 409."),
    PERIODS_FROM_ANCHOR(DECIDED, "Periods are calendar months counted from the anchor, `[start, end)`."),
    DAILY_IS_UTC_DAY(DECIDED, "The daily window is the UTC day."),
    USAGE_STARTS_AT_ZERO(SEED, "Monthly usage starts from zero at each period start."),
    END_CANCELS_RENEWS_OR_EXPIRES(PUBLIC, "At its end a subscription is canceled, renewed by card, or expired."),
    RENEW_EXPIRED(SEED, "Renewing an expired one gives a new key and a new anchor; the old key is dead for good."),
    RENEW_ACTIVE(DECIDED, "Renewing an active one moves its end one month; key, periods and usage run on."),
    RENEW_CANCELED(DECIDED, "A canceled subscription cannot be renewed: 409."),
    CANCEL_AT_ONCE(DECIDED, "Canceled at once, its key stops at once, without a refund."),
    REGENERATE(SEED, "Regenerating, only while active, kills the old key at once."),
    CUSTOM_PURCHASE_CHECKED(DECIDED, "An empty, doubled, unknown or non-positive custom purchase is 400 by its field."),
    CUSTOM_PRICE(DECIDED, "A custom price is cap × unit price × tier factor, each line half up to cents, summed."),
    CARD_PAYS(DECIDED, "Purchases, renewals and top-ups are paid by card; a declined one changes nothing."),
    ENTITLEMENT_IS_ADMISSION(DECIDED, "An entitlement read says what the next call does, and changes nothing."),
    // Invoices
    INVOICE_MONTH(SEED, "An invoice a calendar month, at the first instant of the next, the empty ones too."),
    INVOICE_LINES(SEED, "The lines add up to what the month's calls cost, to the last decimal."),
    INVOICE_DISCOUNT(SEED, "Discounts are lines of their own; the total is never below zero."),
    INVOICE_LATE_REFUND(DECIDED, "A refund after the month is a negative line of the next."),
    INVOICE_PAYMENT(SEED, "Unpaid when due, an invoice is overdue, and can still be paid; paid twice is 409."),
    // Activity, time, strictness
    ACTIVITY_SUMS(PUBLIC, "Activity counts every admitted call; totals, days, models and keys agree."),
    ACTIVITY_CACHE(PUBLIC, "Activity may be answered from a cache of up to five minutes; the default is fresh."),
    CLOCK_PER_ACCOUNT(DECIDED, "Each account has its own clock, which stands still and never runs backwards."),
    DUE_IN_ORDER(DECIDED, "Advancing stops at everything due, in order of time and, at one instant, of rank."),
    ADVANCE_SPLITS(DECIDED, "advance(a + b) leaves the same state as advance(a), then advance(b)."),
    TIMESTAMPS_FROM_CLOCK(DECIDED, "Every timestamp, window, `Date` and `Retry-After` comes from the account's clock."),
    STRICT(DECIDED, "Unknown fields, parameters and routes of the account and billing API are refused."),
    JUDGED_IN_ORDER(
            DECIDED, "Route, authentication, role, size, idempotency key, JSON, rules: the first that fails answers."),
    IDEMPOTENCY(DECIDED, "A success is repeated byte for byte for 24 h; another body, or one still running, is 409."),
    ROLES(PUBLIC, "What a role may not do is 403; what lies outside its scope is 404."),
    // Events
    EVENTS_TOLD(PUBLIC, "Changes of keys, subscriptions, invoices and balance are told as events, once each."),
    ALERT_THRESHOLDS(
            DECIDED, "A cap or credit limit alerts once a window at 80 %, 95 % and 100 %, or at its own share."),
    WEBHOOK_SIGNED(PUBLIC, "Deliveries are signed by the Standard Webhooks scheme, by both secrets while one rotates."),
    WEBHOOK_RETRIED(DECIDED, "A failed delivery is repeated on the account's clock, then given up.");

    private final Source source;
    private final String text;

    Rule(Source source, String text) {
        this.source = source;
        this.text = text;
    }

    /** Returns where the rule comes from. */
    public Source source() {
        return source;
    }

    /** Returns the rule in a sentence. */
    public String text() {
        return text;
    }

    /** Returns the rule's name for a page. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
