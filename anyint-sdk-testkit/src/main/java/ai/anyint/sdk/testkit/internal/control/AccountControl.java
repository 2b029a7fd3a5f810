package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.AccountState;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.engine.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code /__fake/accounts}: opens accounts, shows them, hands out provisioning keys, sets the card, forgets. */
final class AccountControl {

    private final FakeAnyInt fake;
    private final OpenAccounts accounts;

    AccountControl(FakeAnyInt fake, OpenAccounts accounts) {
        this.fake = fake;
        this.accounts = accounts;
    }

    List<ControlRoute> routes() {
        return List.of(
                ControlRoute.of("POST", "/accounts", this::open),
                ControlRoute.of("GET", "/accounts/{id}", this::state),
                ControlRoute.of("DELETE", "/accounts/{id}", this::forget),
                ControlRoute.of("POST", "/accounts/{id}/provisioning-keys", this::provisioningKey),
                ControlRoute.of("PUT", "/accounts/{id}/payment", this::payment),
                ControlRoute.of("POST", "/reset", this::reset));
    }

    private WireResponse open(ControlRequest request) {
        NewAccount opened = NewAccount.open(fake, request.optionalBody(NewAccount.FIELDS));
        FakeAccount account = opened.account();
        return WireResponse.json(
                201,
                JsonOut.object(out -> out.field("accountId", account.id())
                        .field("provisioningKey", account.provisioningKey().reveal())
                        .field("financeKey", opened.financeKey().reveal())
                        .field("apiKey", account.apiKey().reveal())
                        .field("apiKeyId", account.apiKeyId())));
    }

    private WireResponse state(ControlRequest request) {
        request.nothing();
        return WireResponse.json(200, AccountState.of(accounts.inside(accounts.get(request))));
    }

    private WireResponse forget(ControlRequest request) {
        request.nothing();
        accounts.get(request).forget();
        return WireResponse.empty(204);
    }

    private WireResponse reset(ControlRequest request) {
        request.nothing();
        fake.reset();
        return WireResponse.empty(204);
    }

    private WireResponse provisioningKey(ControlRequest request) {
        FakeAccount account = accounts.get(request);
        JsonIn body = request.body(Set.of("role", "projectId"));
        Role role = role(body);
        Secret key = role == Role.PROJECT_OWNER ? ownerKey(account, body) : otherKey(account, role, body);
        return WireResponse.json(201, JsonOut.object(out -> out.field("provisioningKey", key.reveal())));
    }

    private static Role role(JsonIn body) {
        String wanted = body.requiredText("role");
        return Arrays.stream(Role.values())
                .filter(role -> role.wire().equals(wanted))
                .findFirst()
                .orElseThrow(() -> body.wrong("role", "Must be admin, project_owner, member or finance."));
    }

    private Secret ownerKey(FakeAccount account, JsonIn body) {
        String project = body.requiredText("projectId");
        if (!accounts.inside(account).projects().exists(project)) {
            throw Refusal.param(
                    ErrorCode.PROJECT_NOT_FOUND, "projectId", "There is no project of this id in this account.");
        }
        return account.projectOwnerKey(project);
    }

    private static Secret otherKey(FakeAccount account, Role role, JsonIn body) {
        if (body.text("projectId").isPresent()) {
            throw body.wrong("projectId", "Only a project_owner has a project.");
        }
        return account.provisioningKey(role.wire());
    }

    private WireResponse payment(ControlRequest request) {
        FakeAccount account = accounts.get(request);
        CardSetting.apply(account, request.body(Set.of("outcome")), "outcome");
        String outcome = accounts.inside(account).cardAccepts() ? "accept" : "decline";
        return WireResponse.json(200, JsonOut.object(out -> out.field("outcome", outcome)));
    }
}
