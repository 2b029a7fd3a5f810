package ai.anyint.sdk.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Compiles a printed test and runs it, as whoever pastes it would. */
final class SnippetRun {

    private final Path folder;

    SnippetRun(Path folder) {
        this.folder = folder;
    }

    /** Throws what the test throws. */
    void run(String source) throws Throwable {
        compile(source);
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass(Snippet.CLASS);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method test = type.getDeclaredMethod(Snippet.METHOD);
            test.setAccessible(true);
            test.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve(Snippet.CLASS + ".java"), source);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, "-proc:none", "-d", folder.toString(), "-classpath", classPath, file.toString());
        assertThat(result).as("%s%n%s", messages, source).isZero();
    }
}
