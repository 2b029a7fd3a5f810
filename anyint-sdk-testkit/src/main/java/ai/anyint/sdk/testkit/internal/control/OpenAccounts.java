package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** Finds the account that a request names, and what is behind it. */
record OpenAccounts(FakeAnyInt fake, Function<FakeAccount, Account> inside) {

    /** Returns the account that the path names, or refuses. */
    FakeAccount get(ControlRequest request) {
        return get(request.path("id"));
    }

    FakeAccount get(String id) {
        return fake.account(id)
                .orElseThrow(() -> Refusal.of(
                        ErrorCode.NOT_FOUND,
                        "There is no account of this id: it was never opened, or has been forgotten."));
    }

    /** Returns the account that a field named {@code accountId} names, where it is given. */
    Optional<FakeAccount> in(JsonIn body) {
        return body.text("accountId").map(this::get);
    }

    Account inside(FakeAccount account) {
        return inside.apply(account);
    }
}
