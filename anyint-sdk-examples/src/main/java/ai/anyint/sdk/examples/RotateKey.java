package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.rotation.JournalInUseException;
import ai.anyint.sdk.account.rotation.KeyRotation;
import ai.anyint.sdk.account.rotation.NotRotatableException;
import ai.anyint.sdk.account.rotation.RotationException;
import ai.anyint.sdk.account.rotation.RotationJournal;
import ai.anyint.sdk.account.rotation.RotationPlan;
import ai.anyint.sdk.account.rotation.RotationReport;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.AnyIntException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command that rotates a key: {@code plan ID} says what would happen, {@code rotate ID} does it, {@code resume} goes on
 * after a crash and deletes what its grace period is over for; run it every hour.
 */
public final class RotateKey {

    private static final String USAGE = "usage: RotateKey FOLDER plan ID | rotate ID | resume";

    private final KeyRotation rotation;
    private final PrintStream out;

    RotateKey(KeyRotation rotation, PrintStream out) {
        this.rotation = rotation;
        this.out = out;
    }

    /** Runs the program against the account of {@code ANYINT_PROVISIONING_KEY}; secrets and journal stand in the folder. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0) {
            out.println(USAGE);
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        try (AnyIntClient anyint = AnyIntClient.fromEnv()) {
            KeyRotation rotation = KeyRotation.builder(AccountClient.of(anyint))
                    .sink(new FolderVault(folder))
                    .journal(RotationJournal.file(folder.resolve("rotations.json")))
                    .overlap(Duration.ofMinutes(15))
                    .build();
            System.exit(new RotateKey(rotation, out).run(List.of(args).subList(1, args.length)));
        }
    }

    /** Runs one command, and returns 0 when it did what it says, 1 when it failed, 2 when it was not understood. */
    int run(List<String> command) {
        try {
            return understood(command) ? 0 : usage();
        } catch (NotRotatableException refused) {
            out.println("refused: " + refused.getMessage());
        } catch (RotationException failed) {
            out.println("failed: " + failed.getMessage());
            print(failed.report());
        } catch (AnyIntException | JournalInUseException | UncheckedIOException failed) {
            out.println("failed: " + failed.getMessage());
        }
        return 1;
    }

    private boolean understood(List<String> command) {
        if (command.equals(List.of("resume"))) {
            rotation.resume().forEach(this::print);
        } else if (command.size() == 2 && command.get(1).matches("\\d{1,18}")) {
            return understood(command.get(0), Long.parseLong(command.get(1)));
        } else {
            return false;
        }
        return true;
    }

    private boolean understood(String verb, long id) {
        switch (verb) {
            case "plan" -> print(rotation.plan(id));
            case "rotate" -> print(rotation.rotate(id));
            default -> {
                return false;
            }
        }
        return true;
    }

    private int usage() {
        out.println(USAGE);
        return 2;
    }

    private void print(RotationPlan plan) {
        out.println("would replace key " + plan.oldId() + " \"" + plan.name() + "\", left to spend: "
                + plan.left().map(Object::toString).orElse("no limit") + ", old key disabled after " + plan.overlap()
                + ", deleted " + plan.grace() + " later");
    }

    private void print(RotationReport report) {
        report.steps().forEach((step, at) -> out.println("key " + report.oldId() + " " + step + " " + at));
        report.next().ifPresent(next -> out.println("next: " + next.step() + " from " + next.from() + " on"));
    }
}
