package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.testkit.FakeConfigServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other versions of what the library uses, as the dependencies of a service bring them along. */
final class LibrariesTest {

    private static final FakeConfigServer SERVER = FakeConfigServer.start();

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

    private static Jvm.Result start(Jars classPath) {
        return Jvm.ofBuild().start(classPath, arguments);
    }

    @Test
    void theLibrarysOwnVersionsWork() {
        start(Jars.ofService()).assertStarted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void allTheOldestAndAllTheNewestWorkTogether(String folder) {
        start(Jars.ofService().withAll(folder)).assertStarted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void theOldestAndTheNewestJacksonWork(String folder) {
        start(Jars.ofService().with(folder, "jackson-core").with(folder, "jackson-databind"))
                .assertStarted();
    }

    @ParameterizedTest
    @CsvSource({
        "oldest, jackson-annotations",
        "newest, jackson-annotations",
        "oldest, okhttp-jvm",
        "oldest, okio-jvm",
        "oldest, kotlin-stdlib",
        "newest, kotlin-stdlib"
    })
    void theOldestAndTheNewestOfOneWorkWithTheOthersAsTheyAre(String folder, String artifact) {
        start(Jars.ofService().with(folder, artifact)).assertStarted();
    }

    @Test
    void slf4j1LogsTheStartAndTheFailure() throws Exception {
        Jars classPath = Jars.ofService().with("oldest", "slf4j-api").with("oldest", "slf4j-simple");

        start(classPath).assertStarted();
        assertThat(Jvm.ofBuild()
                        .start(classPath, Documents.file(directory, "{\"port\": 0}"))
                        .err())
                .contains("[main] ERROR io.egf2.config - compatibility cannot start: 2 problems in ", "2. /port (1:10)")
                .doesNotContain("failed:");
    }

    @Test
    void aServiceWithoutALogProviderStarts() {
        Jvm.Result result = start(Jars.ofService().without("slf4j-simple"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains(Documents.BOUND);
    }

    @Test
    void anOkHttp4BeforeTheOwnOneIsNamed() {
        Path foreign = Jars.in("foreign", "okhttp");
        Path own = Jars.in("class-path", "okhttp-jvm");

        String problem = """
                  1. okhttp3.OkHttpClient$Builder.fastFallback is missing: OkHttp is there in a version that does not fit, in %s  [EGF2-X02]
                        %s
                        %s
                     hint: use com.squareup.okhttp3:okhttp-jvm, tested with %s and %s, with no other jar of its classes before it
                """.formatted(
                foreign.getFileName(), foreign, own, Jars.version(Jars.in("oldest", "okhttp-jvm")), Jars.version(own));
        assertThat(start(Jars.ofService().behind(foreign)).report(64))
                .isEqualTo("compatibility cannot start: 1 problem in its class path or Java runtime\n\n"
                        + problem
                        + "\nNothing was started. Correct the class path or Java runtime and start compatibility again."
                        + "  (exit 64)\n");
        assertThat(Path.of("../../docs/reference/problems.md"))
                .content()
                .contains(problem.replace(Jars.TARGET.resolve("foreign").toString(), "/app/lib")
                        .replace(Jars.TARGET.resolve("class-path").toString(), "/app/lib"));
    }

    @ParameterizedTest
    @CsvSource({
        "okhttp-jvm, okhttp3.Call.addEventListener, OkHttp, com.squareup.okhttp3:okhttp-jvm",
        "okio-jvm, okio.Okio.socket, Okio, com.squareup.okio:okio-jvm",
        "jackson-annotations, com.fasterxml.jackson.annotation.JsonSerializeAs, jackson-annotations,"
                + " com.fasterxml.jackson.core:jackson-annotations"
    })
    void aVersionThatIsTooOldIsNamed(String artifact, String missing, String name, String coordinates) {
        Path foreign = Jars.in("foreign", artifact);

        assertThat(start(Jars.ofService().with("foreign", artifact)).report(64))
                .contains(missing + " is missing: " + name + " is there in a version that does not fit, in "
                        + foreign.getFileName() + "  [EGF2-X02]")
                .contains("hint: use " + coordinates + ", tested with " + Jars.version(Jars.in("oldest", artifact)));
    }

    @ParameterizedTest
    @CsvSource({
        "okhttp-jvm, OkHttp, com.squareup.okhttp3",
        "okio-jvm, Okio, com.squareup.okio",
        "kotlin-stdlib, the Kotlin library, org.jetbrains.kotlin",
        "jackson-core, jackson-core, tools.jackson.core",
        "jackson-databind, jackson-databind, tools.jackson.core",
        "jackson-annotations, jackson-annotations, com.fasterxml.jackson.core",
        "slf4j-api, SLF4J, org.slf4j"
    })
    void aJarThatIsMissingIsNamed(String artifact, String name, String group) {
        assertThat(start(Jars.ofService().without(artifact)).report(64))
                .containsPattern("1\\. \\S+ is missing: " + name + " is not on the class path  \\[EGF2-X02]")
                .contains("hint: add " + group + ":" + artifact + ", tested with ");
    }

    @Test
    void aFileNeedsNoOkHttp() throws Exception {
        Jars classPath =
                Jars.ofService().without("okhttp-jvm").without("okio-jvm").without("kotlin-stdlib");

        Jvm.ofBuild()
                .start(classPath, Documents.file(directory, Documents.GOOD))
                .assertStarted();
    }
}
