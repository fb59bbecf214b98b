package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.FakeConfigServer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class loaders of others, as application servers and plug-in systems have them, in the JVM of the test. */
final class LoadersTest {

    private static final ClassLoader ABOVE = ClassLoader.getPlatformClassLoader();

    @TempDir
    private Path directory;

    private static URLClassLoader loader(ClassLoader parent, List<Path> jars) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }

    /** The service's settings as text. */
    private static String load(ClassLoader service, @Nullable ClassLoader ofThread, String... arguments)
            throws Exception {
        return load(false, service, ofThread, arguments);
    }

    private static String load(
            boolean isCompiled, ClassLoader service, @Nullable ClassLoader ofThread, String... arguments)
            throws Exception {
        Callable<String> call = () -> (String) service.loadClass(Jvm.MAIN)
                .getMethod("load", boolean.class, String[].class)
                .invoke(null, isCompiled, arguments);
        FutureTask<String> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.setContextClassLoader(ofThread);
        thread.start();
        return task.get();
    }

    @Test
    void aServiceInALoaderOfItsOwnStarts() throws Exception {
        try (URLClassLoader loader = loader(ABOVE, Jars.ofService().list());
                FakeConfigServer server = FakeConfigServer.start()) {
            assertThat(load(loader, null, Documents.on(server))).isEqualTo(Documents.BOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "system", "service"})
    void aFetcherIsFoundWhateverTheLoaderOfTheThreadIs(String ofThread) throws Exception {
        try (URLClassLoader loader = loader(ABOVE, Jars.ofService().list())) {
            @Nullable
            ClassLoader context = switch (ofThread) {
                case "none" -> null;
                case "system" -> ClassLoader.getSystemClassLoader();
                default -> loader;
            };
            assertThat(load(loader, context, Documents.archive(directory))).isEqualTo(Documents.BOUND);
        }
    }

    @Test
    void aFetcherBesideTheServiceIsFoundByALibraryThatIsShared() throws Exception {
        Path fetcher = Jars.in("class-path", "egf2-config-example-custom-fetcher");
        List<Path> shared = new ArrayList<>(Jars.ofService().list());
        shared.removeAll(List.of(Jars.service(), fetcher));

        try (URLClassLoader library = loader(ABOVE, shared);
                URLClassLoader service = loader(library, List.of(Jars.service(), fetcher))) {
            assertThat(load(service, null, Documents.archive(directory))).isEqualTo(Documents.BOUND);
        }
    }

    @Test
    void aRecordThatTheCompilerHasReadIsMadeInALoaderOfItsOwn() throws Exception {
        try (URLClassLoader loader = loader(ABOVE, Jars.ofService().list())) {
            assertThat(load(true, loader, null, Documents.file(directory, Documents.GOOD)))
                    .isEqualTo(Documents.COMPILED);
        }
    }

    @Test
    void aRecordThatTheCompilerHasReadIsMadeByALibraryThatIsShared() throws Exception {
        List<Path> shared = new ArrayList<>(Jars.ofService().list());
        shared.remove(Jars.service());

        try (URLClassLoader library = loader(ABOVE, shared);
                URLClassLoader one = loader(library, List.of(Jars.service()));
                URLClassLoader another = loader(library, List.of(Jars.service()))) {
            for (ClassLoader service : List.of(one, another)) {
                assertThat(load(true, service, null, Documents.file(directory, Documents.GOOD)))
                        .isEqualTo(Documents.COMPILED);
            }
        }
    }
}
