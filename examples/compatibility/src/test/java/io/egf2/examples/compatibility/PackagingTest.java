package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.FakeConfigServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars within a jar, jars made into one, and modules. */
final class PackagingTest {

    private static final FakeConfigServer SERVER = FakeConfigServer.start();
    private static final String MODULE = "io.egf2.examples.compatibility";

    @TempDir
    private Path directory;

    private static String[] arguments = {};

    @BeforeAll
    static void serve() {
        arguments = Documents.on(SERVER);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shaded", "boot"})
    void oneJarThatHoldsAllStarts(String classifier) throws Exception {
        List<String> options = List.of("-jar", Jars.whole(classifier).toString());

        Jvm.ofBuild().run(options, arguments).assertStarted();
        Jvm.ofBuild().run(options, Documents.archive(directory)).assertStarted();
    }

    @Test
    void aNamedModuleStarts() throws Exception {
        List<String> options =
                List.of("--module-path", Jars.ofService().toString(), "--module", MODULE + "/" + Jvm.MAIN);

        Jvm.ofBuild().run(options, arguments).assertStarted();
        Jvm.ofBuild().run(options, Documents.archive(directory)).assertStarted();
    }

    @Test
    void aPackageThatIsNotOpenedIsNamed() throws Exception {
        assertThat(new ClosedModule(directory, "").start(Jvm.ofBuild()).report(70))
                .contains("the settings record closed.Main$Own is in a package that is not open to the module"
                        + " io.egf2.config  [EGF2-X01]");
    }
}
