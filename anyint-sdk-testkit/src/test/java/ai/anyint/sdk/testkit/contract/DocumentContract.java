package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract's document is served to whoever asks. */
abstract class DocumentContract extends WireContract {

    private static final String DOCUMENT = "/openapi.yaml";

    DocumentContract(Door door) {
        super(door);
    }

    @Test
    void document_isServedWithoutAKey() {
        Reply reply = wire.send(wire.anonymous(DOCUMENT)).hasStatus(200);

        assertThat(reply.headers().get("Content-Type")).isEqualTo("application/yaml");
        assertThat(reply.text()).startsWith("openapi: 3.1.").contains("/v1/account/balance:");
    }

    @Test
    void document_canOnlyBeRead() {
        wire.send(wire.anonymous(DOCUMENT).delete()).isRefused(405, "invalid_request_error", "method_not_allowed");
    }
}
