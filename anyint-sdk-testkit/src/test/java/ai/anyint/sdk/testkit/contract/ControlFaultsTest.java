package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Secret;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults, by the control API. */
class ControlFaultsTest extends ControlWire {

    private static final String FAULTS = "/__fake/faults";
    private static final String BALANCE = "/v1/account/balance";

    private final Reply opened = open("{\"balance\":\"5.00\"}");
    private final Secret admin = secret(opened, "provisioningKey");

    private Reply inject(String json) {
        return post(FAULTS, json.replace('\'', '"'));
    }

    @Test
    void error_strikesTheNthCall_asOftenAsPlanned_andIsCounted() {
        Reply injected = inject("{'method':'GET','path':'/v1/account/balance','nth':2,'times':2,'phase':'before',"
                        + "'fault':{'status':503,'code':'upstream_unavailable','retryAfter':7}}")
                .hasStatus(200);

        assertThat(injected.text())
                .isEqualTo(
                        "{\"method\":\"GET\",\"path\":\"/v1/account/balance\",\"nth\":2,\"times\":2,\"phase\":\"before\","
                                + "\"fault\":{\"status\":503,\"code\":\"upstream_unavailable\",\"retryAfter\":7},\"hits\":0}");
        wire.get(admin, BALANCE).hasStatus(200);
        Reply struck = wire.get(admin, BALANCE).isRefused(503, "api_error", "upstream_unavailable");
        assertThat(struck.headers().get("Retry-After")).isEqualTo("7");
        wire.get(admin, BALANCE).hasStatus(503);
        wire.get(admin, BALANCE).hasStatus(200);
        assertThat(get(FAULTS).at("/faults/0/hits").asInt()).isEqualTo(2);
        assertThat(get("/__fake/requests").textAt("/requests/1/decision")).startsWith("injected fault");
    }

    @Test
    void lostAnswer_isChargedAllTheSame() {
        inject("{'method':'POST','path':'/openai/v1/chat/completions','phase':'after_commit',"
                        + "'fault':{'connection':'reset'}}")
                .hasStatus(200);

        assertThatThrownBy(() -> chat(secret(opened, "apiKey"), OPUS)).isInstanceOf(UncheckedIOException.class);

        assertThat(get(path(opened)).at("/ledgerEntries").asInt()).isEqualTo(2);
    }

    @Test
    void brokenBody_isCut() {
        inject("{'method':'GET','path':'/v1/account/keys','phase':'mid_body','fault':{'connection':'empty'}}")
                .hasStatus(200);

        assertThatThrownBy(() -> wire.get(admin, "/v1/account/keys")).isInstanceOf(UncheckedIOException.class);
        wire.get(admin, "/v1/account/keys").hasStatus(200);
    }

    @Test
    void faultOfOneAccount_doesNotStrikeAnother_andGoesWithIt() {
        Reply other = open("{}");
        Reply injected = inject("{'accountId':'" + other.textAt("/accountId")
                        + "','method':'GET','path':'/v1/account/balance','phase':'before','fault':{'delayMs':1}}")
                .hasStatus(200);

        assertThat(injected.textAt("/accountId")).isEqualTo(other.textAt("/accountId"));
        wire.get(admin, BALANCE).hasStatus(200);
        assertThat(get(FAULTS).at("/faults/0/hits").asInt()).isZero();
        wire.get(secret(other, "provisioningKey"), BALANCE).hasStatus(200);
        assertThat(get(FAULTS).at("/faults/0/hits").asInt()).isOne();
        delete(path(other)).hasStatus(204);
        assertThat(get(FAULTS).at("/faults")).isEmpty();
    }

    @Test
    void faults_areTakenBack_alsoByAReset() {
        String fault = "{'method':'GET','path':'/v1/account/balance','phase':'before',"
                + "'fault':{'status':500,'code':'internal_error'}}";
        inject(fault).hasStatus(200);
        delete(FAULTS).hasStatus(204);
        wire.get(admin, BALANCE).hasStatus(200);

        inject(fault).hasStatus(200);
        post("/__fake/reset", "{}").hasStatus(204);
        assertThat(get(FAULTS).text()).isEqualTo("{\"faults\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'method':'GET'                              | 'phase':'before'   | 'delayMs':1                    | path
            'method':'GET','path':'/v1/nothing'         | 'phase':'before'   | 'delayMs':1                    | path
            'method':'GET','path':'/__fake/health'      | 'phase':'before'   | 'delayMs':1                    | path
            'path':'/v1/account/balance'                | 'phase':'before'   | 'delayMs':1                    | method
            'method':'GET','path':'/v1/account/balance' | 'phase':'later'    | 'delayMs':1                    | phase
            'method':'GET','path':'/v1/account/balance' | 'phase':'mid_body' | 'delayMs':1                    | phase
            'method':'GET','path':'/v1/account/balance' | 'phase':'mid_body' | 'status':500,'code':'x'        | phase
            'method':'GET','path':'/v1/account/balance' | 'nth':1            | 'delayMs':1                    | phase
            'method':'GET','path':'/v1/account/balance' | 'nth':0            | 'delayMs':1                    | nth
            'method':'GET','path':'/v1/account/balance' | 'times':0          | 'delayMs':1                    | times
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'delayMs':60001                | fault.delayMs
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'status':200,'code':'x'        | fault.status
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'status':500                   | fault.code
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'status':500,'code':' '        | fault.code
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'connection':'slow'            | fault.connection
            'method':'GET','path':'/v1/account/balance' | 'phase':'before'   | 'code':'x'                     | fault.status
            """)
    void whatCannotHappen_isRefusedByItsField(String where, String when, String what, String param) {
        inject("{" + where + "," + when + ",'fault':{" + what + "}}").isInvalid("invalid_parameter", param);
        assertThat(get(FAULTS).at("/faults")).isEmpty();
    }

    @Test
    void twoThingsAtOnce_andUnknownFields_areRefused() {
        String place = "{'method':'GET','path':'/v1/account/balance','phase':'before',";
        inject(place + "'fault':{'delayMs':1,'connection':'reset'}}").isInvalid("unknown_parameter", "fault.delayMs");
        inject(place + "'fault':{'delayMs':1,'status':500}}").isInvalid("unknown_parameter", "fault.status");
        inject(place + "'fault':3}").isInvalid("invalid_parameter", "fault");
        inject(place + "'fault':{'delayMs':1},'probability':0.5}").isInvalid("unknown_parameter", "probability");
    }
}
