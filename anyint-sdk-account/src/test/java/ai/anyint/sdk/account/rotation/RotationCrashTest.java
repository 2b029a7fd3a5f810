package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rotation that stops at any point, and a resume that does so too: what holds then, and what another resume makes of it. */
class RotationCrashTest {

    private static final CreateApiKey KEY = CreateApiKey.builder()
            .name("ci")
            .creditLimit("10")
            .putTags("team", "build")
            .build();

    private final FakeAnyInt fake = FakeAnyInt.create();

    @TempDir
    Path folder;

    private World world() {
        return new World(fake, KEY, RotationJournal.memory());
    }

    /** Runs a process that may die or fail, and returns whether it came to its end. */
    private static boolean ends(World world, Fate fate, Function<KeyRotation, ?> run) {
        try {
            world.process(fate, run);
            return true;
        } catch (Crash | RotationException | IllegalStateException | AnyIntException stopped) {
            assertThat(fate.struck()).as(() -> String.valueOf(stopped)).isTrue();
            return false;
        }
    }

    private static void assertSomeKeyWorks(World world, String how) {
        assertThat(world.models(world.vault.current())).as(how).isEqualTo(200);
    }

    private static void resume(World world) {
        world.process(Fate.kind(), KeyRotation::resume);
    }

    private static void assertEndedWell(World world, String how) {
        world.assertOneWorkingKey(how);
        world.account.clock().advance(Duration.ofHours(24));
        resume(world);
        world.assertOneWorkingKey(how);
        assertThat(world.keys().list()).as(how).hasSize(1);
        assertThat(world.vault.ids()).as(how).contains(world.vault.currentId());
        assertThat(world.process(Fate.kind(), KeyRotation::pending)).as(how).isEmpty();
    }

    @Test
    void rotationInOneGo_passesEveryPointThatTheOthersStopAt() {
        try (World world = world()) {
            Fate fate = Fate.kind();
            world.process(fate, rotation -> rotation.rotate(world.old.id()));

            assertThat(fate.passed().stream().filter(point -> point.startsWith("before")))
                    .containsExactly(
                            "before GET /v1/account/keys/2",
                            "before GET /v1/account/keys",
                            "before journal BEGUN",
                            "before POST /v1/account/keys",
                            "before GET /v1/account/keys",
                            "before journal CREATED",
                            "before PATCH /v1/account/keys/2",
                            "before PATCH /v1/account/keys/3",
                            "before store",
                            "before GET /openai/v1/models",
                            "before journal VERIFIED",
                            "before promote",
                            "before journal PROMOTED",
                            "before GET /v1/account/keys",
                            "before journal PROMOTED, retiring",
                            "before PATCH /v1/account/keys/2",
                            "before PATCH /v1/account/keys/3",
                            "before journal RETIRED");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rotationThatStopsAtAnyPoint_isGoneOnWithOrRolledBack_byAnotherProcess(boolean dies) {
        IntFunction<Fate> strike = dies ? Fate::diesAt : Fate::failsAt;
        List<String> stopped = new ArrayList<>();
        boolean ended = false;
        for (int point = 1; !ended; point++) {
            try (World world = world()) {
                Fate fate = strike.apply(point);
                ended = ends(world, fate, rotation -> rotation.rotate(world.old.id()));
                String how = ended ? "not stopped" : "stopped " + fate.where();
                stopped.add(how);
                assertSomeKeyWorks(world, how);
                resume(world);
                assertEndedWell(world, how);
            }
        }
        assertThat(stopped).hasSize(2 * 18 + 1);
    }

    @Test
    void resumeThatDiesToo_isResumedAgain() {
        boolean ended = false;
        int runs = 0;
        for (int first = 1; !ended; first++) {
            boolean resumed = false;
            for (int second = 1; !resumed; second++) {
                try (World world = world()) {
                    Fate fate = Fate.diesAt(first);
                    ended = ends(world, fate, rotation -> rotation.rotate(world.old.id()));
                    Fate again = Fate.diesAt(second);
                    resumed = ends(world, again, KeyRotation::resume);
                    String how = (ended ? "" : fate.where()) + ", then " + (resumed ? "" : again.where());
                    assertSomeKeyWorks(world, how);
                    resume(world);
                    assertEndedWell(world, how);
                    runs++;
                }
            }
        }
        assertThat(runs).isGreaterThan(200);
    }

    @Test
    void deletionAfterTheGracePeriod_thatDiesAtAnyPoint_isMadeGood() {
        boolean ended = false;
        for (int point = 1; !ended; point++) {
            try (World world = world()) {
                world.process(Fate.kind(), rotation -> rotation.rotate(world.old.id()));
                world.account.clock().advance(Duration.ofHours(24));
                ended = ends(world, Fate.diesAt(point), KeyRotation::resume);
                assertSomeKeyWorks(world, "point " + point);
                resume(world);
                assertEndedWell(world, "point " + point);
            }
        }
    }

    @Test
    void journalInAFile_isReadByTheNextProcess_whereverTheOneBeforeDied() throws Exception {
        boolean ended = false;
        for (int point = 1; !ended; point++) {
            Path file = folder.resolve("rotations-" + point + ".json");
            try (World world = new World(fake, KEY, RotationJournal.file(file))) {
                ended = ends(world, Fate.diesAt(point), rotation -> rotation.rotate(world.old.id()));
                if (Files.exists(file)) {
                    assertThat(Files.readString(file)).doesNotContain("sk-");
                }
                resume(world);
                assertEndedWell(world, "point " + point);
            }
        }
    }

    @Test
    void creationWhoseAnswerWasLost_leavesAKeyThatIsFoundByItsName_andDeleted() {
        try (World world = world()) {
            Fate fate = Fate.diesAt(indexOf("after POST /v1/account/keys"));
            assertThat(ends(world, fate, rotation -> rotation.rotate(world.old.id())))
                    .isFalse();
            assertThat(world.keys().list())
                    .hasSize(2)
                    .last()
                    .satisfies(orphan -> assertThat(orphan.name()).startsWith("ci (rotation of " + world.old.id()));

            List<RotationReport> reports = world.process(Fate.kind(), KeyRotation::resume);

            assertThat(reports).singleElement().satisfies(report -> {
                assertThat(report.reached()).isEqualTo(RotationStep.ROLLED_BACK);
                assertThat(report.isEnded()).isTrue();
            });
            assertThat(world.keys().list())
                    .singleElement()
                    .satisfies(key -> assertThat(key.id()).isEqualTo(world.old.id()));
        }
    }

    private int indexOf(String point) {
        try (World world = world()) {
            Fate fate = Fate.kind();
            world.process(fate, rotation -> rotation.rotate(world.old.id()));
            return fate.passed().indexOf(point) + 1;
        }
    }
}
