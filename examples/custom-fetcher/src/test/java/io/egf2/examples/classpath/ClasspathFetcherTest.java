package io.egf2.examples.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.spi.ConfigFetcher;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher as a service has it: beside its documents, in a folder of classes and in a jar. */
final class ClasspathFetcherTest {

    private static final String CLASS = "io/egf2/examples/classpath/ClasspathFetcher.class";
    private static final List<String> FILES = List.of(CLASS, "hello.json", "config/a.json", "config/empty.json");

    record Settings(int port) {}

    @TempDir
    Path folder;

    private static byte[] content(String file) throws IOException {
        if (file.equals(CLASS)) {
            return ClasspathFetcher.class.getResourceAsStream("/" + CLASS).readAllBytes();
        }
        return (file.contains("empty") ? "" : "{\"port\": 2016}").getBytes(StandardCharsets.UTF_8);
    }

    private URL classPath(boolean isJar) throws IOException {
        Path jar = folder.resolve("service.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("config/"));
            for (String file : FILES) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.write(folder.resolve(file), content(file));
                entries.putNextEntry(new JarEntry(file));
                entries.write(content(file));
            }
        }
        return (isJar ? jar : folder).toUri().toURL();
    }

    private int port(String location, boolean isJar, int maxBytes) throws Exception {
        URL[] classPath = {classPath(isJar)};
        ClassLoader library = new Only(ConfigFetcher.class.getClassLoader());
        try (URLClassLoader service = new URLClassLoader(classPath, library)) {
            Object fetcher = service.loadClass(ClasspathFetcher.class.getName())
                    .getConstructor()
                    .newInstance();
            return ConfigBootstrap.forService("hello", Settings.class)
                    .environment(Map.of())
                    .maxBytes(maxBytes)
                    .fetcher((ConfigFetcher) fetcher)
                    .load("--config", location)
                    .settings()
                    .port();
        }
    }

    /** The library without the classes and documents of the tests. */
    private static final class Only extends ClassLoader {

        private final ClassLoader library;

        Only(ClassLoader library) {
            super(null);
            this.library = library;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.egf2.examples.")) {
                throw new ClassNotFoundException(name);
            }
            return library.loadClass(name);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDocumentBesideTheClassesIsRead(boolean isJar) throws Exception {
        assertThat(port("classpath:///config/a.json", isJar, Integer.MAX_VALUE)).isEqualTo(2016);
        assertThat(port("classpath:///hello.json", isJar, 1_000)).isEqualTo(2016);
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:///config, 64, names no JSON file",
        "classpath:///config/, 64, names no JSON file",
        "classpath:///config/empty.json, 65, empty",
        "classpath:///config/b.json, 66, there is no resource /config/b.json",
        "classpath:hello.json, 64, names no JSON file",
    })
    void whatIsNoDocumentIsRefused(String location, int exitCode, String words) {
        for (boolean isJar : List.of(true, false)) {
            ConfigException failure = catchThrowableOfType(ConfigException.class, () -> port(location, isJar, 1_000));

            assertThat(failure.report()).contains(words);
            assertThat(failure.exitCode()).as(failure.report()).isEqualTo(exitCode);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDocumentThatIsTooLargeIsRefusedByTheLibrary(boolean isJar) {
        ConfigException failure =
                catchThrowableOfType(ConfigException.class, () -> port("classpath:///hello.json", isJar, 5));

        assertThat(failure.report()).contains("larger than 5 bytes");
    }
}
