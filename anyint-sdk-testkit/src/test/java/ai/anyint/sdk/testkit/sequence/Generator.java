package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Commands that follow from a seed. Amounts and limits are few and fit each other, so that limits are met exactly. */
final class Generator {

    private static final Instant START = Instant.parse("2026-01-28T22:30:00Z");
    private static final int MANY = 10_000;

    private final SplittableRandom random;
    private final List<Kind> kinds;
    private final KeyFieldsGenerator fields;
    private final OrderGenerator orders;

    Generator(long seed, Set<Kind> kinds) {
        this.random = new SplittableRandom(seed);
        this.kinds = kinds.stream()
                .sorted()
                .flatMap(kind -> IntStream.range(0, kind.weight()).mapToObj(i -> kind))
                .toList();
        this.fields = new KeyFieldsGenerator(random, kinds);
        this.orders = new OrderGenerator(random);
    }

    Opening opening(boolean enterprise) {
        Instant now = START.plus(Duration.ofHours(random.nextInt(24 * 30)));
        String balance = pick("0", "0.04", "0.12", "1.00", "20.00", "20.00");
        return enterprise
                ? new Opening(true, "0", now, pick(1, 14, 30, 45), new BigDecimal(pick("0", "10", "12.5", "33.333")))
                : Opening.plain(balance, now);
    }

    List<Command> commands(int count) {
        List<Command> commands = new ArrayList<>();
        while (commands.size() < count) {
            add(commands, pick(kinds));
        }
        return commands.subList(0, count);
    }

    /** Some come several times, as they do where a limit is met or an answer is asked for again. */
    private void add(List<Command> commands, Kind kind) {
        Command command = command(kind);
        if (kind == Kind.PAY_INVOICE) {
            commands.add(new Read.Invoices());
        }
        boolean isCall = command instanceof CallCommand;
        int times = isCall || kind == Kind.REPEAT || kind == Kind.PAY_INVOICE ? 1 + random.nextInt(isCall ? 4 : 2) : 1;
        commands.addAll(Collections.nCopies(times, command));
    }

    private Command command(Kind kind) {
        return switch (kind) {
            case TEXT ->
                new TextCall(
                        secret(),
                        pick(Dialect.values()),
                        random.nextInt(4) == 0,
                        pick("claude-opus-4-6", "claude-sonnet-4-6", "claude-sonnet-4-6", "gpt-4o-mini"),
                        pick(0L, 1L, 500L, 1000L, 1000L, 1_000_000L),
                        pick(0L, 1L, 500L, 1000L, 1000L, 33_333L),
                        address());
            case IMAGE -> new ImageCall(secret(), pick(1L, 1L, 2L, 3L), address());
            case EMBEDDING -> new EmbeddingCall(secret(), pick(0L, 1L, 1000L, 777_777L), address());
            case TASK -> new TaskCall(secret(), random.nextBoolean(), random.nextBoolean(), address());
            case CREATE_KEY -> new KeyCommand.Create(fields.plain());
            case TEAM_KEY -> new KeyCommand.Create(fields.team());
            case PATCH_KEY -> new KeyCommand.Patch(any(), fields.patch());
            case DELETE_KEY -> new KeyCommand.Delete(any());
            case TOP_UP -> new BillingCommand.TopUp(amount());
            case BUY_PLAN -> new BillingCommand.BuyPlan(pick("starter", "starter", "pro", "max"), random.nextBoolean());
            case BUY_CUSTOM -> new BillingCommand.BuyCustom(orders.order(), random.nextBoolean());
            case QUOTE -> new BillingCommand.Quote(orders.order());
            case RENEW -> new BillingCommand.Renew(any());
            case CANCEL -> new BillingCommand.Cancel(any(), random.nextBoolean());
            case REGENERATE -> new BillingCommand.Regenerate(any());
            case BYOK -> credential();
            case PROJECT ->
                random.nextInt(3) > 0
                        ? new OwnerCommand.NewProject("project " + random.nextInt(5))
                        : new OwnerCommand.DeleteProject(any());
            case PAY_INVOICE -> new BillingCommand.Pay(any());
            case CARD -> new ControlCommand.Card(random.nextInt(3) > 0);
            case TIER -> tier(pick(Catalogue.MODELS));
            case ADVANCE -> advance();
            case REPEAT -> new Repeated(post(), random.nextInt(3));
            case READ_BALANCE -> new Read.Balance();
            case READ_KEYS -> new Read.Keys();
            case READ_ACTIVITY -> new Read.Activity(1 + random.nextInt(30));
            case READ_MODELS ->
                random.nextBoolean()
                        ? new ModelRead.Models(secret(), address())
                        : new ModelRead.CountTokens(secret(), pick("claude-sonnet-4-6", "no-such-model"), address());
            case READ_LEDGER -> new Read.Ledger(pick("", "topup", "usage", "refund"));
            case READ_SUBSCRIPTIONS -> random.nextBoolean() ? new Read.Subscriptions() : new Read.Active();
            case READ_USAGE -> new Read.Usage(any());
            case READ_ENTITLEMENT ->
                new Read.Entitlement(any(), pick(Catalogue.MODELS).id());
            case READ_INVOICES -> random.nextBoolean() ? new Read.Invoices() : new Read.Invoice(any());
            case READ_TASK -> new ModelRead.Task(any());
        };
    }

    private Command tier(Catalogue.Model model) {
        return new ControlCommand.Tier(model.id(), pick(model.tiers()), random.nextInt(3) > 0);
    }

    /** A POST that is repeated soon enough with the same body, and with another. */
    private Command post() {
        List<Kind> posts = kinds.stream()
                .filter(Set.of(
                        Kind.CREATE_KEY,
                        Kind.PAY_INVOICE,
                        Kind.TOP_UP,
                        Kind.BUY_PLAN,
                        Kind.RENEW,
                        Kind.CANCEL,
                        Kind.REGENERATE)::contains)
                .toList();
        return posts.isEmpty() ? new KeyCommand.Create(fields.plain()) : command(pick(posts));
    }

    private Command credential() {
        return switch (random.nextInt(6)) {
            case 0 -> new OwnerCommand.DeleteCredential(any());
            case 1 -> new OwnerCommand.SwitchCredential(any(), false);
            case 2 -> new OwnerCommand.SwitchCredential(any(), true);
            case 3 -> new OwnerCommand.NewCredential("anthropic", List.of("claude-sonnet-4-6"));
            default -> new OwnerCommand.NewCredential(pick("anthropic", "openai", "google"), null);
        };
    }

    private Command advance() {
        return switch (random.nextInt(12)) {
            case 0 -> pass(0, 0, Duration.ofMillis(1));
            case 1 -> pass(0, 0, Duration.ofSeconds(20));
            case 2 -> pass(0, 0, Duration.ofMillis(59_999));
            case 3 -> pass(0, 0, Duration.ofHours(1).plusNanos(random.nextInt(3)));
            case 4 -> pass(0, random.nextInt(3), Duration.ofHours(7));
            case 5 -> random.nextInt(3) > 0 ? pass(0, 11, Duration.ZERO) : pass(1, 0, Duration.ZERO);
            case 6 ->
                random.nextInt(4) > 0
                        ? pass(0, 1, Duration.ZERO)
                        : pass(random.nextInt(6) == 0 ? 13 : 2, 0, Duration.ZERO);
            default ->
                new ControlCommand.PassTo(
                        pick(List.of(Boundary.values())),
                        any(),
                        pick(
                                Duration.ZERO,
                                Duration.ZERO,
                                Duration.ofMillis(-1),
                                Duration.ofNanos(-1),
                                Duration.ofMinutes(-1),
                                Duration.ofMillis(1)));
        };
    }

    private static Command pass(int months, int days, Duration more) {
        return new ControlCommand.Pass(Period.of(0, months, days), more);
    }

    private String amount() {
        return pick("5.00", "5", "7.5", "25.00", "100000.00", "4.99", "100000.01", "5.001", "1e2", "-5.00", "", "ten");
    }

    private String address() {
        return pick("", "", "", "", "10.1.2.3", "11.0.0.1", "2001:db8::1");
    }

    /** Counted from the newest, and mostly one of these. */
    private int secret() {
        return random.nextInt(4) == 0 ? any() : random.nextInt(4);
    }

    private int any() {
        return random.nextInt(MANY);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }
}
