package ai.anyint.sdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyIntCliTest {

    private static final String WHOLE_KEY = "sk-[a-z-]*test\\w{20}";

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeServer server = fake.serve();
    private final FakeAccount account = fake.openAccount("12.50", Instant.parse("2026-01-31T12:00:00Z"));
    private final Shell shell = Shell.of(account, server);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void balance_isALine_andExactInJson() {
        assertThat(shell.run("balance").out()).isEqualTo("balance  12.50\n");
        assertThat(shell.run("balance", "--json").json().path("balance").textValue())
                .isEqualTo("12.50");
    }

    @Test
    void activity_hasADayAndTheTotals() throws IOException {
        account.answer("gpt-4o-mini", CannedAnswer.tokens(1_000, 500));
        chat();

        Shell.Result text = shell.run("activity", "--days", "7");
        assertThat(text.out())
                .containsPattern("2026-01-31 +1 +1000 +500 +0\\.00045")
                .containsPattern("periodDays +7");
        Shell.Result json = shell.run("activity", "--json");
        assertThat(json.json().path("days")).hasSize(1);
        assertThat(json.json().path("cost").textValue()).isEqualTo("0.00045");
        assertThat(json.json().path("requests").longValue()).isEqualTo(1);
    }

    private void chat() throws IOException {
        OkHttpClient client =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .post(RequestBody.create(
                        "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}",
                        MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void keys_areListedMasked() {
        Shell.Result result = shell.run("keys");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("sk-test…").contains("active").doesNotContainPattern(WHOLE_KEY);
        assertThat(shell.run("keys", "--json")
                        .json()
                        .path("keys")
                        .get(0)
                        .path("creditLimit")
                        .isNull())
                .isTrue();
    }

    @Test
    void nameThatWouldSteerTheTerminal_doesNot_andIsWholeInJson() {
        String name = "ci\u001b[2J\u202e\nsecond line";
        try (AnyIntClient anyint = account.client()) {
            AccountClient.of(anyint).keys().create(CreateApiKey.named(name));
        }

        assertThat(shell.run("keys").out()).contains("ci?[2J??second line").doesNotContain("\u001b", "\u202e");
        assertThat(shell.run("keys", "--json").json().path("keys").findValuesAsText("name"))
                .contains(name);
    }

    @Test
    void keyGivenAsAnArgument_isRefused_andNotShown() {
        Shell.Result result =
                shell.run("balance", "--key", account.provisioningKey().reveal());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("***").doesNotContainPattern(WHOLE_KEY);
    }

    @Test
    void createdKey_goesIntoAFileOfItsOwner_andNotToTheScreen() throws IOException {
        Path file = folder.resolve("ci.key");

        Shell.Result result = shell.run("keys", "create", "ci", "--credit-limit", "25.00", "--to", file.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("25.00").doesNotContainPattern(WHOLE_KEY);
        assertThat(Files.readString(file)).containsPattern("^" + WHOLE_KEY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void createdKey_isRevealedOnlyWhenAsked() {
        assertThat(shell.run("keys", "create", "ci", "--reveal").out()).containsPattern("secret +" + WHOLE_KEY);

        Shell.Result unasked = shell.run("keys", "create", "ci");
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("--reveal").contains("--to");
    }

    @Test
    void fileThatIsThere_isNotOverwritten_andNothingIsCreated() throws IOException {
        Path file = Files.writeString(folder.resolve("ci.key"), "another");

        Shell.Result result = shell.run("keys", "create", "ci", "--to", file.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("another");
        assertThat(shell.run("keys", "--json").json().path("keys")).hasSize(1);
    }

    @Test
    void keyWhoseSecretCannotBeKept_isDeletedAgain() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("ci.key"), folder.resolve("gone"));

        Shell.Result result = shell.run("keys", "create", "ci", "--to", nowhere.toString());

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(shell.run("keys", "--json").json().path("keys")).hasSize(1);
    }

    @Test
    void keys_areDisabledEnabledAndDeleted() {
        String id = Long.toString(account.apiKeyId());

        assertThat(shell.run("keys", "disable", id).out()).contains("disabled");
        assertThat(shell.run("keys", "enable", id).out()).contains("active");
        assertThat(shell.run("keys", "delete", id).exitCode()).isEqualTo(2);
        assertThat(shell.run("keys", "delete", id, "--yes").exitCode()).isZero();
        assertThat(shell.run("keys").out()).isEqualTo("no keys\n");
    }

    @Test
    void subscriptionAndUsage_ofThePresentOne() {
        try (AnyIntClient anyint = account.client()) {
            BillingClient.of(anyint).subscriptions().purchase(PlanPurchase.of("starter"));
        }

        assertThat(shell.run("subscription").out())
                .containsPattern("plan +starter")
                .containsPattern("monthlyPrice +10.00");
        assertThat(shell.run("subscription", "--all", "--json").json().path("subscriptions"))
                .hasSize(1);
        assertThat(shell.run("usage").out()).containsPattern("calls +day +0 +100 +100 +0\\.0");
    }

    @Test
    void invoices_areListed_pageByPage() {
        FakeAccount enterprise = fake.openEnterprise(Instant.parse("2015-01-01T00:00:00Z"), Enterprise.standard());
        enterprise.clock().advance(Period.ofMonths(101));
        Shell company = Shell.of(enterprise, server);

        Shell.Result all = company.run("invoices", "--json");

        assertThat(all.json().path("invoices")).hasSize(101);
        assertThat(all.err()).isEqualTo("100 invoices read\n");
        assertThat(company.run("invoices", "--quiet").err()).isEmpty();
        assertThat(company.run("invoices", "--period", "2015-03").out()).contains("2015-03-01T00:00:00Z");
        assertThat(company.run("invoices", "--status", "paid").out()).isEqualTo("no invoices\n");
    }

    @Test
    void health_isTheExitCode() {
        assertThat(shell.run("health").exitCode()).isZero();

        Shell.Result low = shell.run("health", "--low-balance", "50");
        assertThat(low.exitCode()).isEqualTo(10);
        assertThat(low.out()).startsWith("warning\nwarning balance balance_low: ");

        String id = Long.toString(account.apiKeyId());
        shell.run("keys", "disable", id);
        Shell.Result disabled = shell.run("health", "--watch", id + "=gpt-4o-mini", "--json");
        assertThat(disabled.exitCode()).isEqualTo(11);
        assertThat(disabled.json().path("status").textValue()).isEqualTo("critical");
        assertThat(disabled.json().at("/findings/0/code").textValue()).isEqualTo("key_disabled");
    }

    @Test
    void keyThatCallsTwoModels_isWatchedForBoth() {
        String id = Long.toString(account.apiKeyId());
        shell.run("keys", "disable", id);

        Shell.Result result = shell.run("health", "--watch", id + "=gpt-4o-mini", "--watch", id + "=claude-sonnet-4-6");

        assertThat(result.exitCode()).isEqualTo(11);
        assertThat(result.out()).contains("gpt-4o-mini", "claude-sonnet-4-6");
    }

    @Test
    void balance_isWatchedOnlyWhereItIsNamed() {
        FakeAccount enterprise = fake.openEnterprise(Instant.parse("2026-01-01T00:00:00Z"), Enterprise.standard());
        Shell company = Shell.of(enterprise, server);

        Shell.Result unnamed = company.run("health", "--json");
        assertThat(unnamed.exitCode()).as(unnamed.out()).isZero();
        assertThat(unnamed.json().path("signals").has("balance")).isFalse();

        Shell.Result named = company.run("health", "--low-balance", "10.00", "--json");
        assertThat(named.exitCode()).isEqualTo(11);
        assertThat(named.json().at("/findings/0/code").textValue()).isEqualTo("balance_exhausted");
    }

    @Test
    void report_isText_csv_json_orAPage() throws IOException {
        account.answer("gpt-4o-mini", CannedAnswer.tokens(1_000, 500));
        chat();
        Path page = folder.resolve("costs.html");

        assertThat(shell.run("report").out()).contains("gpt-4o-mini").contains("0.00045");
        assertThat(shell.run("report", "--format", "csv").out()).contains("gpt-4o-mini,");
        assertThat(shell.run("report", "--json").json().toString()).contains("0.00045");
        assertThat(shell.run("report", "--format", "html", "--to", page.toString())
                        .out())
                .containsPattern("total +0\\.00045");
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("gpt-4o-mini");
        assertThat(shell.run("report", "--to", folder.resolve("no/where").toString())
                        .exitCode())
                .isEqualTo(7);
        assertThat(shell.run("report", "--format", "pdf").exitCode()).isEqualTo(2);
    }

    @Test
    void rotate_writesTheNewSecret_andTheOldKeyStops() throws IOException {
        String id = Long.toString(account.apiKeyId());
        Path file =
                Files.writeString(folder.resolve("app.key"), account.apiKey().reveal());

        Shell.Result plan = shell.run("rotate", id, "--to", file.toString(), "--dry-run");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(shell.run("keys", "--json").json().path("keys")).hasSize(1);

        Shell.Result result = shell.run("rotate", id, "--to", file.toString(), "--overlap", "PT0S");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).containsPattern("reached +RETIRED").containsPattern("next +DELETED");
        assertThat(result.err()).contains("is created").contains("is current").doesNotContainPattern(WHOLE_KEY);
        assertThat(Files.readString(file))
                .containsPattern("^" + WHOLE_KEY)
                .doesNotContain(account.apiKey().reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(shell.run("keys").out()).containsPattern("1 .*disabled").containsPattern("2 .*active");
        assertThat(shell.run("rotate", "--resume", "--to", file.toString()).out())
                .contains("RETIRED");
    }

    @Test
    void oldSecret_staysBesideTheFile_untilTheOldKeyIsDeleted() throws IOException {
        Path file = ownersFile();
        rotate(file, "PT0S");

        assertThat(files()).contains("app.key.1", "app.key.2");
        assertThat(folder.resolve("app.key.1"))
                .hasContent(account.apiKey().reveal())
                .satisfies(old -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                        .isEqualTo("rw-------"));

        Shell.Result end = shell.run("rotate", "--resume", "--to", file.toString(), "--grace", "PT0S");
        assertThat(end.out()).as(end.err()).contains("DELETED");
        assertThat(files()).containsExactlyInAnyOrder("app.key", "app.key.journal", "app.key.journal.lock");
    }

    @Test
    void newKeyThatStopsWithinTheOverlap_isTakenBack_andTheFileHasTheOldSecretAgain() throws IOException {
        Path file = ownersFile();
        rotate(file, "PT10M");
        shell.run("keys", "disable", "2");

        Shell.Result result = shell.run("rotate", "--resume", "--to", file.toString(), "--overlap", "PT0S");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("rolled back", "key 2 was disabled");
        assertThat(file).hasContent(account.apiKey().reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(shell.run("keys").out()).containsPattern("1 .*active");
        assertThat(files()).containsExactlyInAnyOrder("app.key", "app.key.journal", "app.key.journal.lock");
    }

    @Test
    void newKeyThatIsTakenBack_leavesNoFile_whereNoneWas() throws IOException {
        Path file = folder.resolve("app.key");
        rotate(file, "PT10M");
        shell.run("keys", "disable", "2");

        shell.run("rotate", "--resume", "--to", file.toString(), "--overlap", "PT0S");

        assertThat(files()).containsExactlyInAnyOrder("app.key.journal", "app.key.journal.lock");
    }

    @Test
    void oldKeyThatIsEnabledAgain_keepsItsSecret() throws IOException {
        Path file = ownersFile();
        rotate(file, "PT0S");
        shell.run("keys", "enable", "1");

        Shell.Result end = shell.run("rotate", "--resume", "--to", file.toString(), "--grace", "PT0S");

        assertThat(end.out()).as(end.err()).contains("KEPT");
        assertThat(folder.resolve("app.key.1")).hasContent(account.apiKey().reveal());
        assertThat(files())
                .containsExactlyInAnyOrder("app.key", "app.key.1", "app.key.journal", "app.key.journal.lock");
    }

    @Test
    void rotationThatEnds_leavesTheSecretThatTheNextOneMayGoBackTo() throws IOException {
        Path file = ownersFile();
        rotate(file, "PT0S");
        String second = Files.readString(file);
        assertThat(shell.run("rotate", "2", "--to", file.toString(), "--overlap", "PT10M")
                        .exitCode())
                .isZero();
        assertThat(shell.run("rotate", "--resume", "--to", file.toString(), "--overlap", "PT10M", "--grace", "PT0S")
                        .out())
                .contains("DELETED");
        shell.run("keys", "disable", "3");

        shell.run("rotate", "--resume", "--to", file.toString(), "--overlap", "PT0S");

        assertThat(file).hasContent(second);
        assertThat(files()).containsExactlyInAnyOrder("app.key", "app.key.journal", "app.key.journal.lock");
    }

    private Path ownersFile() throws IOException {
        return Files.writeString(folder.resolve("app.key"), account.apiKey().reveal());
    }

    private void rotate(Path file, String overlap) {
        assertThat(account.apiKeyId()).isEqualTo(1);
        Shell.Result result = shell.run("rotate", "1", "--to", file.toString(), "--overlap", overlap);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void keyThatCannotBeRotated_isARefusal() {
        String file = folder.resolve("app.key").toString();
        String id = Long.toString(account.apiKeyId());
        shell.run("keys", "disable", id);

        Shell.Result disabled = shell.run("rotate", id, "--to", file);
        assertThat(disabled.exitCode()).isEqualTo(5);
        assertThat(disabled.err()).contains("key " + id).hasLineCount(1);
        assertThat(shell.run("rotate", "99", "--to", file).exitCode()).isEqualTo(5);
        assertThat(shell.run("rotate", "--to", file).exitCode()).isEqualTo(2);
        assertThat(shell.run("rotate", id, "--resume", "--to", file).exitCode()).isEqualTo(2);
    }

    @Test
    void rotationWhoseFolderIsNotThere_changesNothing() {
        Shell.Result result = shell.run(
                "rotate",
                Long.toString(account.apiKeyId()),
                "--to",
                folder.resolve("no/where").toString());

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err())
                .startsWith("anyint: a file could not be read or written: ")
                .contains(folder.resolve("no").toString())
                .hasLineCount(1);
        assertThat(account.calls()).noneMatch(call -> call.method().equals("POST"));
    }

    @Test
    void rotationWhoseFileCannotBeReplaced_saysWhy_andGoesOnOnceItCan() throws IOException {
        Path file = Files.createDirectory(folder.resolve("app.key"));

        Shell.Result result = shell.run("rotate", "1", "--to", file.toString(), "--overlap", "PT0S");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err())
                .contains("stopped after step VERIFIED", "the new secret could not be copied to " + file)
                .hasLineCount(2);
        Files.delete(file);
        assertThat(shell.run("rotate", "--resume", "--to", file.toString(), "--overlap", "PT0S")
                        .out())
                .contains("RETIRED");
        assertThat(file).content().containsPattern("^" + WHOLE_KEY);
    }

    @Test
    void journalThatCannotBeRead_isNotAFaultOfTheProgram() throws IOException {
        Files.writeString(folder.resolve("app.key.journal"), "no journal");

        Shell.Result result =
                shell.run("rotate", "1", "--to", folder.resolve("app.key").toString());

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("app.key.journal").hasLineCount(1);
    }

    @Test
    void profile_choosesTheKeyAndTheService() {
        String key = account.provisioningKey().reveal();
        Map<String, String> local = Map.of(
                "ANYINT_PROFILE",
                "local",
                "ANYINT_LOCAL_PROVISIONING_KEY",
                key,
                "ANYINT_LOCAL_BASE_URL",
                server.url().toString());
        assertThat(new Shell(local).run("balance").out()).isEqualTo("balance  12.50\n");

        Shell.Result incomplete = new Shell(Map.of("ANYINT_PROFILE", "staging")).run("balance");
        assertThat(incomplete.exitCode()).isEqualTo(2);
        assertThat(incomplete.err()).contains("ANYINT_STAGING_PROVISIONING_KEY").hasLineCount(1);

        Map<String, String> productionKeyInLocal = new java.util.HashMap<>(local);
        productionKeyInLocal.put("ANYINT_PRODUCTION_PROVISIONING_KEY", key);
        Shell.Result refused = new Shell(productionKeyInLocal).run("balance");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("ANYINT_PRODUCTION_PROVISIONING_KEY").doesNotContain(key);
    }

    @Test
    void wrongKey_isAClearLine_andDoesNotShowIt() {
        String wrong = "sk-prov-test" + "w".repeat(32);

        Shell.Result result = Shell.of(wrong, server).run("balance");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("anyint: account.balance failed: 401 invalid_api_key")
                .doesNotContain(wrong)
                .hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void missingKey_namesTheVariable() {
        Shell.Result result = new Shell(Map.of("ANYINT_BASE_URL", server.url().toString())).run("balance");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("provisioningKey").hasLineCount(1);
    }

    @Test
    void noNetwork_hasItsOwnExitCode() {
        server.close();

        Shell.Result result = shell.run("balance");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).startsWith("anyint: account.balance failed: ").hasLineCount(1);
    }

    @Test
    void refusal_hasItsOwnExitCode() {
        Shell.Result result = shell.run("subscription");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("no_active_subscription").hasLineCount(1);
    }

    @Test
    void roleThatMayNot_isAMatterOfCredentials() {
        Shell.Result result =
                Shell.of(account.provisioningKey("finance").reveal(), server).run("keys");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("role_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balanse",
                "balance --frobnicate",
                "activity --days many",
                "activity --days 31",
                "keys disable one",
                "keys delete",
                "keys create x --credit-limit -1 --reveal",
                "invoices --period January",
                "health --watch one",
                "health --watch one=gpt-4o-mini",
                "health --watch 1=",
                ""
            })
    void misuse_isOneLineThatSaysWhatIsWrong(String arguments) {
        Shell.Result result = shell.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("anyint: ").hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void closedPipe_hasItsOwnExitCode() {
        Shell.Result result = shell.runIntoAClosedPipe("balance");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("could not be written").hasLineCount(1);
    }

    @Test
    void keyWhoseSecretNobodyReads_isDeletedAgain() {
        assertThat(shell.runIntoAClosedPipe("keys", "create", "ci", "--reveal").exitCode())
                .isEqualTo(7);

        assertThat(shell.run("keys", "--json").json().path("keys")).hasSize(1);
    }

    @Test
    void keyWhoseSecretIsInAFile_stays_whoeverReadsTheAnswer() {
        Path file = folder.resolve("ci.key");

        assertThat(shell.runIntoAClosedPipe("keys", "create", "ci", "--to", file.toString())
                        .exitCode())
                .isEqualTo(7);

        assertThat(file).content().containsPattern("^" + WHOLE_KEY);
        assertThat(shell.run("keys", "--json").json().path("keys")).hasSize(2);
    }

    @Test
    void severalKeys_oneOfWhichFails_tellWhatWasDone() {
        String id = Long.toString(account.apiKeyId());

        Shell.Result result = shell.run("keys", "disable", id, "999999");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err())
                .startsWith("key " + id + " is disabled\n")
                .contains("key_not_found")
                .hasLineCount(2);
        assertThat(shell.run("keys").out()).contains("disabled");
    }

    @Test
    void optionsOfKeys_holdForWhatStandsUnderIt() {
        String id = Long.toString(account.apiKeyId());

        Shell.Result result = shell.run("keys", "--json", "--quiet", "disable", id, id);

        assertThat(result.json().at("/keys/0/status").textValue()).isEqualTo("disabled");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void help_listsCommandsAndExitCodes() {
        Shell.Result result = shell.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("balance", "invoices", "Exit codes:")
                .containsPattern("4 +The service could not");
    }

    @Test
    void keysOfAnotherAccount_areNotThere() {
        try (AnyIntClient other = fake.openAccount("1").client()) {
            long id = AccountClient.of(other)
                    .keys()
                    .create(CreateApiKey.named("theirs"))
                    .id();

            assertThat(shell.run("keys", "disable", Long.toString(id + 1_000)).exitCode())
                    .isEqualTo(5);
        }
    }
}
