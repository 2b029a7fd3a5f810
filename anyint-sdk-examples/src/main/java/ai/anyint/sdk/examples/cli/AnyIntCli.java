package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.rotation.RotationException;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Reads and manages an AnyInt account from a terminal or a script. It takes the key from the environment, never as an
 * argument, which every user of the machine could see.
 */
@Command(
        name = "anyint",
        mixinStandardHelpOptions = true,
        versionProvider = AnyIntCli.Version.class,
        description = "Reads and manages an AnyInt account. The key is taken from ANYINT_PROVISIONING_KEY, or from"
                + " the profile that ANYINT_PROFILE names.",
        exitCodeListHeading = "%nExit codes:%n",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BalanceCommand.class,
            ActivityCommand.class,
            KeysCommand.class,
            RotateCommand.class,
            SubscriptionCommand.class,
            UsageCommand.class,
            InvoicesCommand.class,
            HealthCommand.class,
            ReportCommand.class
        })
public final class AnyIntCli {

    /** Whoever gives a key as an argument shall not find it in the log of a pipeline too. */
    private static final Pattern KEY = Pattern.compile("sk-[A-Za-z0-9_-]+");

    AnyIntCli() {}

    /** Runs the program, and ends the JVM with one of the exit codes that {@code --help} lists. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Terminal(System.getenv(), out, err), args));
    }

    static int run(Terminal terminal, String... args) {
        CommandLine commandLine = new CommandLine(AnyIntCli.class, new Factory(terminal))
                .registerConverter(Money.class, Money::of)
                .registerConverter(WatchedKey.class, WatchedKey::of)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler((failure, given) -> misused(terminal, failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(terminal, failure));
        commandLine.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        return commandLine.execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int misused(Terminal terminal, CommandLine.ParameterException failure) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String problem = KEY.matcher(failure.getMessage()).replaceAll(Secret.MASK);
        terminal.err().println("anyint: " + problem + "; see \"" + name + " --help\"");
        return ExitCode.USAGE.number();
    }

    private static int fail(Terminal terminal, Exception failure) {
        ExitCode code = ExitCode.of(failure);
        String words = code == ExitCode.UNEXPECTED && !(failure instanceof RotationException)
                ? failure.toString()
                : message(failure);
        terminal.err().println("anyint: " + words.replaceAll("\\R+", " "));
        return code.number();
    }

    /** A rotation says how far it came, and its cause why it went no further. */
    private static String message(Throwable failure) {
        if (failure instanceof UncheckedIOException file) {
            // Often it is but the name of the file; its type says what is wrong with that.
            return "a file could not be read or written: " + file.getCause();
        }
        String words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        Throwable cause = failure instanceof RotationException ? failure.getCause() : null;
        return cause == null ? words : words + ": " + message(cause);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(Integer.toString(code.number()), code.meaning()));
        return codes;
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String built = AnyIntCli.class.getPackage().getImplementationVersion();
            return new String[] {"anyint " + (built == null ? "(not packaged)" : built)};
        }
    }

    /** Gives each command the terminal. */
    private record Factory(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!CliCommand.class.isAssignableFrom(type)) {
                return CommandLine.defaultFactory().create(type);
            }
            Constructor<K> constructor = type.getDeclaredConstructor(Terminal.class);
            return constructor.newInstance(terminal);
        }
    }
}
