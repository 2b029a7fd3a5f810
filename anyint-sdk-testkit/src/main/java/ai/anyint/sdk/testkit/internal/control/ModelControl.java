package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /__fake/models/{modelId}}: takes tiers down and cans answers, for one account or for all. */
final class ModelControl {

    private final FakeAnyInt fake;
    private final OpenAccounts accounts;

    ModelControl(FakeAnyInt fake, OpenAccounts accounts) {
        this.fake = fake;
        this.accounts = accounts;
    }

    List<ControlRoute> routes() {
        return List.of(
                ControlRoute.of("PUT", "/models/{modelId}/tiers/{tier}", this::tier),
                ControlRoute.of("PUT", "/models/{modelId}/response", this::response));
    }

    private WireResponse tier(ControlRequest request) {
        JsonIn body = request.body(Set.of("available", "accountId"));
        Optional<FakeAccount> account = accounts.in(body);
        CatalogueModel model = model(request, body, account);
        boolean available = ModelSettings.tier(fake, account, model, request.path("tier"), body);
        return WireResponse.json(200, JsonOut.object(out -> {
            place(out, account, model);
            out.field("tier", request.path("tier")).field("available", available);
        }));
    }

    private WireResponse response(ControlRequest request) {
        Set<String> known = new HashSet<>(ModelSettings.ANSWER_FIELDS);
        known.add("accountId");
        JsonIn body = request.body(known);
        Optional<FakeAccount> account = accounts.in(body);
        CatalogueModel model = model(request, body, account);
        ModelSettings.answer(fake, account, model.id(), body);
        return WireResponse.json(200, JsonOut.object(out -> place(out, account, model)));
    }

    private CatalogueModel model(ControlRequest request, JsonIn body, Optional<FakeAccount> account) {
        Catalogue catalogue =
                account.map(one -> accounts.inside(one).catalogue()).orElseGet(Catalogue::standard);
        return catalogue.model(request.path("modelId")).orElseThrow(() -> ModelSettings.noSuchModel(body));
    }

    private static void place(JsonOut out, Optional<FakeAccount> account, CatalogueModel model) throws IOException {
        out.field("modelId", model.id());
        if (account.isPresent()) {
            out.field("accountId", account.get().id());
        }
    }
}
