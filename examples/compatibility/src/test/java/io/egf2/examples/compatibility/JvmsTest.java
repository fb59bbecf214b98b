package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.testkit.FakeConfigServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java runtimes: that of the build, and those that are made of a few modules only. */
final class JvmsTest {

    private static final FakeConfigServer SERVER = FakeConfigServer.start();
    private static final FakeConfigServer SECURE = FakeConfigServer.startHttps();

    @TempDir
    private Path directory;

    private static String[] plain = {};
    private static String[] secure = {};

    @BeforeAll
    static void serve() {
        plain = Documents.on(SERVER);
        secure = Documents.on(SECURE);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        SECURE.close();
    }

    private Jvm image(String modules) {
        return Jvm.of(directory.resolve("image"), modules);
    }

    private static Jvm.Result startSecurely(Jvm jvm, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        SECURE.systemProperties().forEach((name, value) -> all.add("-D" + name + "=" + value));
        all.addAll(List.of("-cp", Jars.ofService().toString(), Jvm.MAIN));
        return jvm.run(all, secure);
    }

    @Test
    void theJdkOfTheBuildWorksOverHttps() {
        startSecurely(Jvm.ofBuild()).assertStarted();
    }

    @Test
    void fourModulesAreEnoughForEverything() {
        startSecurely(image("java.base,java.logging,java.xml,jdk.crypto.ec")).assertStarted();
    }

    @Test
    void oneModuleIsEnoughForAFileAndWhatNeedsMoreNamesIt() throws Exception {
        Jvm jvm = image("java.base");
        Jars classPath = Jars.ofService();

        jvm.start(classPath, Documents.file(directory, Documents.PLAIN)).assertStarted(Documents.PLAIN_BOUND);
        assertThat(jvm.start(classPath, plain).report(64))
                .contains("1. java.util.logging.Logger is missing: this JVM runs without the module java.logging"
                        + "  [EGF2-X02]\n     hint: make the Java runtime with this module too:"
                        + " jlink --add-modules java.logging\n");
        assertThat(jvm.start(classPath, Documents.file(directory, Documents.GOOD))
                        .report(64))
                .contains("1. org.w3c.dom.Node is missing: this JVM runs without the module java.xml  [EGF2-X02]");
    }

    @Test
    void aModuleThatIsLeftOutByAnOptionIsToBeAddedByAnOption() {
        List<String> options =
                List.of("--limit-modules", "java.base", "-cp", Jars.ofService().toString(), Jvm.MAIN);

        assertThat(Jvm.ofBuild().run(options, plain).report(64))
                .contains("     hint: start java with --add-modules java.logging\n");
    }

    @Test
    void httpsNamesTheModuleOfEllipticCurves() {
        assumeTrue(Runtime.version().feature() < 22, "since JDK 22 they are in java.base");

        assertThat(startSecurely(Jvm.ofBuild(), "--limit-modules", "java.base,java.logging")
                        .report(64))
                .contains("this JVM has no elliptic curves: its module jdk.crypto.ec is missing  [EGF2-F12]");
    }

    @Test
    void jlinkTakesNoAutomaticModules() {
        assertThat(Jvm.jlink(
                        "--module-path",
                        Jars.ofService()
                                .without("egf2-config-example-custom-fetcher")
                                .without("annotations")
                                .toString(),
                        "--add-modules",
                        "io.egf2.examples.compatibility",
                        "--output",
                        directory.resolve("image").toString()))
                .startsWith("1 ")
                .contains("automatic module cannot be used with jlink: okio");
    }
}
