package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.rotation.KeyRotation;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeyTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void command_plans_rotates_andDeletesAfterTheGracePeriod_whileAnApplicationGoesOn() {
        FakeRotateKey.run(folder, out);

        assertThat(printed())
                .contains("would replace key 2 \"web\", left to spend: 1.96")
                .contains("key 2 RETIRED 2026-01-31T12:00:00Z")
                .contains("next: DELETED from 2026-02-01T12:00:00Z on")
                .contains("key 2 DELETED 2026-02-01T12:00:00Z")
                .contains("failed: ")
                .contains("left: key 3 \"web\"")
                .doesNotContain("left: key 2")
                .doesNotContainPattern("sk-[\\w-]{20}");
    }

    @Test
    void commandThatFailsOrIsNotUnderstood_saysSo_andChangesNothing() {
        FakeAccount account = FakeAnyInt.create().openAccount("5.00");
        try (AnyIntClient anyint = account.client()) {
            AccountClient keys = AccountClient.of(anyint);
            RotateKey command = new RotateKey(
                    KeyRotation.builder(keys)
                            .sink(fresh -> {
                                throw new IllegalStateException("the vault is full");
                            })
                            .build(),
                    out);

            assertThat(command.run(List.of("rotate"))).isEqualTo(2);
            assertThat(command.run(List.of("turn", "1"))).isEqualTo(2);
            assertThat(command.run(List.of("resume"))).isZero();
            assertThat(command.run(List.of("rotate", "1"))).isEqualTo(1);
            assertThat(printed()).contains("usage: ").contains("was rolled back");
            keys.keys().disable(1);
            assertThat(command.run(List.of("plan", "1"))).isEqualTo(1);
            assertThat(printed()).contains("refused: key 1 is disabled");
            assertThat(keys.keys().list()).hasSize(1);
        }
    }
}
