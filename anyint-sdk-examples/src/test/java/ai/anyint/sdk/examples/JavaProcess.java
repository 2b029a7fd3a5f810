package ai.anyint.sdk.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the JDK that these tests run on, in a process and an environment of its own. */
record JavaProcess(int exitCode, String output) {

    private static final int MINUTES = 2;

    static JavaProcess run(String tool, List<String> arguments, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, tool, ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ANYINT_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(tool + " did not end: " + Files.readString(output, StandardCharsets.UTF_8));
        }
        return new JavaProcess(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
