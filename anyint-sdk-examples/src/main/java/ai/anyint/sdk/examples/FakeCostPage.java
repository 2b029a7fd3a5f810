package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** A month of an invented company's calls on a fake, and the page of what they cost. */
public final class FakeCostPage {

    private static final int DAYS = 30;
    private static final long SEED = 11;

    private final FakeAccount company;
    private final FakeServer server;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private FakeCostPage(FakeAccount company, FakeServer server) {
        this.company = company;
        this.server = server;
    }

    /** Runs the program; its one argument is the file to write, {@code costs.html} when there is none. */
    public static void main(String[] args) throws IOException {
        run(
                Path.of(args.length > 0 ? args[0] : "costs.html"),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path file, PrintStream out) throws IOException {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount company = fake.openAccount("400.00", Instant.parse("2026-02-02T06:00:00Z"));
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = company.client(server)) {
            new FakeCostPage(company, server).spend(AccountClient.of(anyint));
            CostPage.write(anyint, company.clock().instant(), file, out);
        }
    }

    private void spend(AccountClient account) {
        String shop = account.projects().create(CreateProject.named("web shop")).id();
        String search = account.projects().create(CreateProject.named("search")).id();
        try (ModelApp checkout = app(account, "checkout-production", shop);
                ModelApp support = app(account, "support-chat", shop);
                ModelApp index = app(account, "search-index", search);
                ModelApp ci = app(account, "ci", "");
                ModelApp playground = new ModelApp(server.url(), company.apiKey())) {
            for (int day = 0; day < DAYS; day++) {
                double busy = (isWeekend() ? 0.25 : 1) * (1 + 0.02 * day);
                ask(checkout, "claude-sonnet-4-6", 6, 42_000 * busy);
                ask(support, "claude-opus-4-6", 3, 19_000 * busy);
                ask(index, "gpt-4o-mini", 5, 150_000 * busy);
                if (!isWeekend()) {
                    ask(ci, "gpt-4o-mini", 8, 31_000 * busy);
                    ask(playground, "claude-opus-4-6", 1, 26_000 * busy);
                    playground.draw("nano-banana-2");
                }
                company.clock().advance(Duration.ofDays(1));
            }
        }
    }

    private void ask(ModelApp app, String model, int times, double tokens) {
        for (int i = 0; i < times; i++) {
            long input = (long) (tokens * random.nextDouble(0.8, 1.2));
            company.answer(model, CannedAnswer.tokens(input, input / 3));
            app.ask(model, "What does it cost?");
        }
    }

    private ModelApp app(AccountClient account, String key, String project) {
        CreateApiKey.Builder create = CreateApiKey.builder().name(key).creditLimit("250.00");
        if (!project.isEmpty()) {
            create.projectId(project);
        }
        CreatedApiKey created = account.keys().create(create.build());
        return new ModelApp(server.url(), created.secret());
    }

    private boolean isWeekend() {
        return LocalDate.ofInstant(company.clock().instant(), ZoneOffset.UTC)
                        .getDayOfWeek()
                        .compareTo(DayOfWeek.SATURDAY)
                >= 0;
    }
}
