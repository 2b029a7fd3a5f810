package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Short words to buy, to call each kind of model, and to look at everything a call may change. */
abstract class BillingContract extends WireContract {

    static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";
    static final String ACTIVITY = "/v1/account/activity";
    static final String LEDGER = "/v1/billing/ledger";
    static final String BYOK = "/v1/account/byok";
    static final String TOPUPS = "/v1/billing/topups";
    static final String MINI = "gpt-4o-mini";
    static final String IMAGE = "nano-banana-2";
    static final String VIDEO = "seedance-2-0";
    static final String MUSIC = "suno-v5";

    BillingContract(Door door) {
        super(door);
    }

    /** Reads JSON that is written with single quotes. */
    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    Reply tryPlan(String planId, String more) {
        return wire.post(manager, SUBSCRIPTIONS + "/plan", json("{'planId':'" + planId + "'" + more + "}"));
    }

    Reply buyPlan(String planId) {
        return tryPlan(planId, "").hasStatus(201);
    }

    Reply tryCustom(String models) {
        return wire.post(manager, SUBSCRIPTIONS + "/custom", json("{'models':[" + models + "]}"));
    }

    Reply buyCustom(String... lines) {
        return tryCustom(String.join(",", lines)).hasStatus(201);
    }

    static String line(String model, String tier, long dailyCalls, long monthlyCap) {
        return "{'modelId':'%s','channelTier':'%s','dailyCallLimit':%s,'monthlyTokenCap':%s}"
                .formatted(model, tier, dailyCalls, monthlyCap);
    }

    static String idOf(Reply subscription) {
        return subscription.textAt("/subscriptionId");
    }

    Reply subscription(Reply bought) {
        return wire.get(manager, SUBSCRIPTIONS + "/" + idOf(bought)).hasStatus(200);
    }

    Reply usage(Reply bought) {
        return wire.get(manager, SUBSCRIPTIONS + "/" + idOf(bought) + "/usage").hasStatus(200);
    }

    Reply act(Reply bought, String action, String body) {
        return wire.post(manager, SUBSCRIPTIONS + "/" + idOf(bought) + "/" + action, json(body));
    }

    Reply renew(Reply bought) {
        return act(bought, "renew", "");
    }

    Reply cancel(Reply bought, boolean atPeriodEnd) {
        return act(bought, "cancel", "{'atPeriodEnd':" + atPeriodEnd + "}");
    }

    Reply regenerate(Reply bought) {
        return act(bought, "key/regenerate", "");
    }

    Reply entitlement(Secret reader, String model, long keyId) {
        return wire.get(reader, "/v1/billing/entitlements?modelId=" + model + "&apiKeyId=" + keyId);
    }

    /** Calls a model by its own route: one image, one task, or a chat. */
    Reply call(Secret key, String model) {
        return switch (model) {
            case IMAGE -> images(key, 1);
            case VIDEO -> wire.post(key, "/openai/v1/videos", json("{'model':'" + VIDEO + "','prompt':'a gull'}"));
            case MUSIC -> wire.post(key, "/suno/submit/music", json("{'model':'" + MUSIC + "'}"));
            default -> wire.post(key, CHAT, chatBody(model, ""));
        };
    }

    Reply images(Secret key, int n) {
        return wire.post(
                key, "/openai/v1/images/generations", json("{'model':'" + IMAGE + "','prompt':'a cat','n':" + n + "}"));
    }

    /** A chat of exactly so many tokens. */
    Reply tokens(Secret key, String model, long input, long output) {
        account.answer(model, CannedAnswer.tokens(input, output));
        return call(key, model);
    }

    /** Everything that a refused request must leave as it is. */
    String state() {
        StringBuilder state = new StringBuilder();
        for (String path : List.of("/v1/account/balance", LEDGER, ACTIVITY, KEYS, SUBSCRIPTIONS)) {
            state.append(wire.get(manager, path).hasStatus(200).text()).append('\n');
        }
        for (JsonNode subscription : wire.get(manager, SUBSCRIPTIONS).at("/subscriptions")) {
            String id = subscription.path("subscriptionId").asText();
            state.append(wire.get(manager, SUBSCRIPTIONS + "/" + id + "/usage").text());
        }
        return state.toString();
    }

    static Reply refused(Reply reply, int status, String code) {
        reply.hasStatus(status);
        assertThat(reply.textAt("/error/code")).as(reply.text()).isEqualTo(code);
        return reply;
    }
}
