package ai.anyint.sdk.core.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.harness.PlainProgram;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class WithoutMicrometerTest {

    @Test
    void client_worksWhereThereIsNoMicrometer() throws Exception {
        try (URLClassLoader loader = withoutMicrometer()) {
            assertThatThrownBy(() -> loader.loadClass("io.micrometer.core.instrument.MeterRegistry"))
                    .isInstanceOf(ClassNotFoundException.class);
            Callable<?> program = (Callable<?>) loader.loadClass(PlainProgram.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(program.call()).isEqualTo("{\"fine\":true}");
        }
    }

    @Test
    void builder_canBeReflectedUponWhereThereIsNoMicrometer() throws Exception {
        try (URLClassLoader loader = withoutMicrometer()) {
            Class<?> builder = loader.loadClass(AnyIntClientBuilder.class.getName());

            assertThat(builder).isNotEqualTo(AnyIntClientBuilder.class);
            assertThat(builder.getMethods()).extracting("name").contains("callInterceptor", "build");
            assertThat(builder.getDeclaredFields()).isNotEmpty();
        }
    }

    private static URLClassLoader withoutMicrometer() {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("micrometer"))
                .map(WithoutMicrometerTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
