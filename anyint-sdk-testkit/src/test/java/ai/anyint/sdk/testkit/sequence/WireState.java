package ai.anyint.sdk.testkit.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that an account shows over the wire. */
final class WireState {

    private WireState() {}

    /** Returns the answer to every read, by path. */
    static Map<String, JsonNode> of(Stage stage, Set<Kind> kinds) {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        paths(stage, kinds).forEach(path -> state.put(path, get(stage, path)));
        return state;
    }

    private static JsonNode get(Stage stage, String path) {
        return stage.send(Ask.get(path)).path("body");
    }

    private static List<String> paths(Stage stage, Set<Kind> kinds) {
        List<String> paths = new ArrayList<>(List.of(
                "/v1/account/balance", "/v1/account/activity?days=1", "/v1/account/activity?days=30", KeyCommand.KEYS));
        if (kinds.contains(Kind.READ_LEDGER)) {
            paths.add("/v1/billing/ledger?limit=100");
        }
        if (kinds.contains(Kind.READ_SUBSCRIPTIONS)) {
            String list = BillingCommand.SUBSCRIPTIONS;
            paths.add(list);
            ids(get(stage, list).path("subscriptions"), "subscriptionId")
                    .forEach(id -> paths.add(list + "/" + id + "/usage"));
        }
        if (kinds.contains(Kind.READ_INVOICES)) {
            String list = "/v1/billing/invoices";
            paths.add(list);
            ids(get(stage, list).path("invoices"), "invoiceId").forEach(id -> paths.add(list + "/" + id));
        }
        if (kinds.contains(Kind.READ_ENTITLEMENT)) {
            ids(get(stage, KeyCommand.KEYS).path("keys"), "id")
                    .forEach(id -> paths.add("/v1/billing/entitlements?modelId=nano-banana-2&apiKeyId=" + id));
        }
        return paths;
    }

    private static List<String> ids(JsonNode items, String name) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path(name).asText()));
        return ids;
    }
}
