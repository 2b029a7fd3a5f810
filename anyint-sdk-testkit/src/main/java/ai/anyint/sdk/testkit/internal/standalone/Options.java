package ai.anyint.sdk.testkit.internal.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the program was told to do. */
record Options(String host, int port, Optional<Path> seedFile) {

    static final String HELP = """
            A fake AnyInt that really charges and really refuses, on a port of this machine.

              --port N       the port; 0 takes any free one (default 8089)
              --host HOST    the address to listen on (default 127.0.0.1). Whoever reaches it controls the fake
              --seed FILE    a JSON file of accounts, answers and tiers to begin with
              --help         prints this
              --version      prints the version

            When it is ready it prints one line: listening on http://127.0.0.1:PORT
            """;

    private static final String STANDARD_HOST = "127.0.0.1";
    private static final int STANDARD_PORT = 8089;
    private static final int LAST_PORT = 65535;
    private static final Set<String> NAMES = Set.of("--port", "--host", "--seed");

    /** Reads {@code --name value} and {@code --name=value}. */
    static Options of(String... arguments) throws MisuseException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            String name = parts[0];
            if (!NAMES.contains(name)) {
                throw new MisuseException("unknown option " + name + "; --help names the options");
            }
            if (parts.length == 1 && ++i == arguments.length) {
                throw new MisuseException(name + " wants a value");
            }
            if (given.put(name, parts.length == 1 ? arguments[i] : parts[1]) != null) {
                throw new MisuseException(name + " is given twice");
            }
        }
        return new Options(
                host(given.getOrDefault("--host", STANDARD_HOST)),
                port(given.getOrDefault("--port", String.valueOf(STANDARD_PORT))),
                Optional.ofNullable(given.get("--seed")).map(Path::of));
    }

    private static String host(String text) throws MisuseException {
        if (text.isBlank()) {
            throw new MisuseException("--host wants an address, such as 127.0.0.1");
        }
        return text;
    }

    private static int port(String text) throws MisuseException {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > LAST_PORT) {
            throw new MisuseException("--port wants a number from 0 to " + LAST_PORT + ", not " + text);
        }
        return port;
    }
}
