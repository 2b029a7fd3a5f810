package ai.anyint.sdk.benchmarks.report;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of this module in a JVM of their own; what they print as {@code name=value} is their result. */
final class Jvm {

    private static final int MOST_MINUTES = 5;

    private Jvm() {}

    /** Runs a program to its end. */
    static Map<String, String> run(String classPath, List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(classPath, options, program.getName(), List.of(arguments));
        process.getOutputStream().close();
        Map<String, String> printed = new HashMap<>();
        List<String> output = new ArrayList<>();
        try (BufferedReader lines = reader(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                keep(line, printed);
            }
        }
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(
                    program.getSimpleName() + " " + List.of(arguments) + " failed:\n" + String.join("\n", output));
        }
        return printed;
    }

    /** A program that serves until it is closed. */
    static final class Server implements Closeable {

        private final Process process;
        private final Map<String, String> printed = new HashMap<>();

        /** Starts it, and waits until it has printed so many values. */
        Server(String classPath, List<String> options, Class<?> program, int values, String... arguments)
                throws IOException {
            process = start(classPath, options, program.getName(), List.of(arguments));
            BufferedReader lines = reader(process);
            StringBuilder output = new StringBuilder();
            while (printed.size() < values) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException(program.getSimpleName() + " did not start:\n" + output);
                }
                output.append(line).append('\n');
                keep(line, printed);
            }
        }

        String get(String name) {
            String value = printed.get(name);
            if (value == null) {
                throw new IllegalStateException("the server printed no " + name);
            }
            return value;
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Process start(String classPath, List<String> options, String program, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tool("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(ANYINT|OPENAI|ANTHROPIC|STRIPE)_.*"));
        return builder.start();
    }

    /** A tool of the JDK that this runs on. */
    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void keep(String line, Map<String, String> printed) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).matches("[a-z0-9_]+")) {
            printed.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    /** Runs a tool of the JDK. */
    static void tool(File folder, String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool(name).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(name + " failed: " + output);
        }
    }
}
