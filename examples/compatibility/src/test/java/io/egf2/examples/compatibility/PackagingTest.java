package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.FakeConfigServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
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
        Path sources = Files.createDirectories(directory.resolve("sources/closed"));
        Files.writeString(sources.resolveSibling("module-info.java"), "module closed { requires io.egf2.config; }");
        Files.writeString(sources.resolve("Main.java"), """
                package closed;
                public final class Main {
                    record Settings(int port) {}
                    public static void main(String[] args) {
                        io.egf2.config.ConfigBootstrap.forService("closed", Settings.class).loadOrExit(args);
                    }
                }
                """);
        Path classes = directory.resolve("classes");
        compile(classes, sources.resolveSibling("module-info.java"), sources.resolve("Main.java"));

        List<String> options =
                List.of("--module-path", Jars.ofService().behind(classes).toString(), "--module", "closed/closed.Main");
        assertThat(Jvm.ofBuild()
                        .run(options, Documents.file(directory, "{\"port\": 1}"))
                        .report(70))
                .contains("the settings record closed.Main$Settings is in a package that is not open to the module"
                        + " io.egf2.config  [EGF2-X01]");
    }

    private static void compile(Path classes, Path... sources) {
        List<String> command = new ArrayList<>(
                List.of("-nowarn", "--module-path", Jars.ofService().toString(), "-d", classes.toString()));
        for (Path source : sources) {
            command.add(source.toString());
        }
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(System.out, System.err, command.toArray(String[]::new)))
                .isZero();
    }
}
