package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request log, by the control API. */
class ControlRequestsTest extends ControlWire {

    private final Reply opened = open("{\"now\":\"2026-01-31T00:00:00Z\"}");

    @Test
    void calls_areListedNewestFirst_withWhatWasDecided() {
        wire.get(secret(opened, "financeKey"), "/v1/account/balance").hasStatus(200);
        chat(secret(opened, "apiKey"), OPUS).hasStatus(402);

        Reply log = get("/__fake/requests").hasStatus(200);

        assertThat(Reply.names(log.at("/requests/0")))
                .containsExactly(
                        "requestId", "accountId", "at", "method", "path", "status", "code", "maskedKey", "decision");
        assertThat(log.textAt("/requests/0/path")).isEqualTo(WireContract.CHAT);
        assertThat(log.textAt("/requests/0/code")).isEqualTo("insufficient_balance");
        assertThat(log.textAt("/requests/0/at")).isEqualTo("2026-01-31T00:00:00.000Z");
        assertThat(log.textAt("/requests/0/decision")).contains("used up");
        assertThat(log.textAt("/requests/1/path")).isEqualTo("/v1/account/balance");
        assertThat(log.at("/requests/1/code").isNull()).isTrue();
        assertThat(log.at("/requests")).hasSize(2);
    }

    @Test
    void log_ofOneAccount_hasOnlyItsOwn_andStrangersAreAmongAll() {
        Reply other = open("{}");
        get("/v1/account/balance").hasStatus(401);
        wire.get(secret(opened, "provisioningKey"), "/v1/account/balance");
        wire.get(secret(other, "provisioningKey"), "/v1/account/keys");

        Reply own = get("/__fake/requests?accountId=" + opened.textAt("/accountId"));
        Reply all = get("/__fake/requests");

        assertThat(own.at("/requests")).hasSize(1);
        assertThat(own.textAt("/requests/0/accountId")).isEqualTo(opened.textAt("/accountId"));
        assertThat(all.at("/requests").findValuesAsText("path"))
                .isEqualTo(List.of("/v1/account/keys", "/v1/account/balance", "/v1/account/balance"));
        assertThat(all.at("/requests/2/accountId").isNull()).isTrue();
        assertThat(all.at("/requests/2/at").isNull()).isTrue();
    }

    @Test
    void limit_cutsTheOldest() {
        Secret admin = secret(opened, "provisioningKey");
        for (int i = 0; i < 12; i++) {
            wire.get(admin, "/v1/account/keys/" + i);
        }

        assertThat(get("/__fake/requests?limit=2").at("/requests").findValuesAsText("path"))
                .isEqualTo(List.of("/v1/account/keys/11", "/v1/account/keys/10"));
        for (String wrong : List.of("0", "1001", "-1", "x", "")) {
            get("/__fake/requests?limit=" + wrong).isInvalid("invalid_parameter", "limit");
        }
        get("/__fake/requests?cursor=1").isInvalid("unknown_parameter", "cursor");
        get("/__fake/requests?accountId=acc_99").isRefused(404, "not_found_error", "not_found");
    }

    @Test
    void log_holdsNoSecret() {
        Secret admin = secret(opened, "provisioningKey");
        wire.get(admin, "/v1/account/keys/" + admin.reveal());
        wire.get(admin, "/v1/account/balance?key=" + secret(opened, "apiKey").reveal());

        String log = get("/__fake/requests").text();

        assertThat(log).doesNotContain(admin.reveal()).doesNotContain(opened.textAt("/apiKey"));
        assertThat(get("/__fake/requests").textAt("/requests/0/maskedKey")).matches("sk-prov-test…\\w{4}");
    }
}
