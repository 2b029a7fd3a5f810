package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.engine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An account that was opened as a JSON object describes it; a seed file describes it in the same words. Opened from
 * outside, it has the key of a finance role besides, which an API cannot make.
 */
public record NewAccount(FakeAccount account, Secret financeKey) {

    /** The fields that describe an account. */
    public static final Set<String> FIELDS = Set.of("balance", "now", "enterprise");

    private static final Instant LATEST =
            LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** Opens it; everything is read before anything is done. */
    public static NewAccount open(FakeAnyInt fake, JsonIn body) {
        FakeAccount account = account(fake, body);
        return new NewAccount(account, account.provisioningKey(Role.FINANCE.wire()));
    }

    private static FakeAccount account(FakeAnyInt fake, JsonIn body) {
        String balance = body.text("balance").map(text -> amount(body, text)).orElse("0");
        Optional<Instant> now = body.instant("now").map(instant -> inRange(body, instant));
        Optional<Enterprise> terms = enterprise(body);
        if (terms.isPresent()) {
            FakeAccount account = now.map(start -> fake.openEnterprise(start, terms.get()))
                    .orElseGet(() -> fake.openEnterprise(terms.get()));
            return account.balance(balance);
        }
        return now.map(start -> fake.openAccount(balance, start)).orElseGet(() -> fake.openAccount(balance));
    }

    private static String amount(JsonIn body, String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,10})?")) {
            throw body.wrong(
                    "balance",
                    "Must be a decimal of 0 or more in plain notation, such as 100.00, with up to 10 decimals.");
        }
        return text;
    }

    private static Instant inRange(JsonIn body, Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw body.wrong("now", "Must lie between the years 1970 and 9999.");
        }
        return instant;
    }

    private static Optional<Enterprise> enterprise(JsonIn body) {
        return switch (body.node("enterprise").getNodeType()) {
            case BOOLEAN -> body.bool("enterprise").filter(wanted -> wanted).map(wanted -> Enterprise.standard());
            case MISSING, NULL, OBJECT -> body.object("enterprise").map(NewAccount::terms);
            default -> throw body.wrong("enterprise", "Must be true, false or an object.");
        };
    }

    private static Enterprise terms(JsonIn body) {
        body.only(Set.of("paymentWindowDays", "discountPercent", "invoiceType"));
        Enterprise terms = Enterprise.standard();
        OptionalLong days = body.integer("paymentWindowDays", 0, 3650);
        if (days.isPresent()) {
            terms = terms.withPaymentWindow((int) days.getAsLong());
        }
        Enterprise withDays = terms;
        Enterprise withDiscount = body.amount("discountPercent")
                .map(percent -> checked(body, "discountPercent", () -> withDays.withDiscount(percent.toPlainString())))
                .orElse(withDays);
        return body.text("invoiceType")
                .map(type -> checked(body, "invoiceType", () -> withDiscount.withInvoiceType(type)))
                .orElse(withDiscount);
    }

    private static Enterprise checked(JsonIn body, String name, Supplier<Enterprise> terms) {
        try {
            return terms.get();
        } catch (IllegalArgumentException e) {
            throw body.wrong(name, e.getMessage() + ".");
        }
    }
}
