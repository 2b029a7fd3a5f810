package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BatchJobTest {

    @Test
    void batchJob_stopsAboveItsFloor_isNeverRefused_andGoesOnAfterATopUp() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FakeBatchJob.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        // 0.00456 a call; one of 18 bytes, their frame of 64 tokens and 500 for the answer may cost 0.007746.
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Stopped after 21 of 40: The step would hit the balance: 1.00424 left")
                .contains("Low: 1.00424 is below 1.05")
                .contains("Left: 1.00424")
                .contains("After a top-up 19 more, and all are done")
                .contains("Refused by the service: 0");
    }
}
