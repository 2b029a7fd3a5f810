package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.rotation.KeyRotation;
import ai.anyint.sdk.account.rotation.RotatedKey;
import ai.anyint.sdk.account.rotation.RotatingCredentials;
import ai.anyint.sdk.account.rotation.RotationJournal;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The command that rotates a key, on a fake: an application goes on calling models with whatever key is current. */
public final class FakeRotateKey {

    private FakeRotateKey() {}

    /** Runs the program in a new folder of temporary files; it takes no arguments. */
    public static void main(String[] args) throws IOException {
        run(Files.createTempDirectory("rotate-key"), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path folder, PrintStream out) {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount account = fake.openAccount("5.00", Instant.parse("2026-01-31T12:00:00Z"));
        try (FakeServer server = fake.serve();
                AnyIntClient admin = account.client(server)) {
            CreatedApiKey key = AccountClient.of(admin)
                    .keys()
                    .create(CreateApiKey.named("web").withCreditLimit("2.00"));
            FolderVault vault = new FolderVault(folder);
            vault.store(key);
            vault.promote(new RotatedKey(key.id(), key.id()));

            RotatingCredentials credentials = RotatingCredentials.from(vault::current);
            RotateKey command = new RotateKey(
                    KeyRotation.builder(AccountClient.of(admin))
                            .sink(vault)
                            .credentials(credentials)
                            .journal(RotationJournal.file(folder.resolve("rotations.json")))
                            .clock(account.clock())
                            .build(),
                    out);
            String id = Long.toString(key.id());
            try (ModelApp app = new ModelApp(server.url(), credentials)) {
                app.draw("nano-banana-2");
                command.run(List.of("plan", id));
                command.run(List.of("rotate", id));
                app.draw("nano-banana-2");
                account.clock().advance(Duration.ofDays(1));
                command.run(List.of("resume"));
                app.draw("nano-banana-2");
                command.run(List.of("rotate", id));
            }
            AccountClient.of(admin)
                    .keys()
                    .list()
                    .forEach(left -> out.println("left: key " + left.id() + " \"" + left.name() + "\""));
        }
    }
}
