package io.egf2.config.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.egf2.config.ChildJvm;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are files, or pretend to be. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FileFetcherTest {

    private final Path directory;

    FileFetcherTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05Z", "1969-12-31T23:59:59Z"})
    void fileIsReadAndKnownByItsTime(String time) throws IOException {
        Path file = Files.writeString(directory.resolve("a b\u00fc#?.json"), "{\"port\": 1}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
        Fetched fetched = Fetching.fetch(file.toUri().toString());
        assertThat(fetched.document().bytes()).asString().isEqualTo("{\"port\": 1}");
        assertThat(fetched.document().revision()).contains(time);
    }

    @Test
    void oneSlashThreeSlashesAndLocalhostAreTheSame() throws IOException {
        Path file = Files.writeString(directory.resolve("auth.json"), "{}");
        String path = file.toUri().getRawPath();
        for (String location : new String[] {"file:" + path, "file://" + path, "file://localhost" + path}) {
            assertThat(Fetching.text(location)).isEqualTo("{}");
        }
    }

    @Test
    void missingFileIsNotFound() {
        Problem problem =
                Fetching.problem(directory.resolve("none.json").toUri().toString());
        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.message()).isEqualTo("there is no file " + directory.resolve("none.json"));
        assertThat(Details.of(problem)).singleElement().asString().contains("  OPEN  ");
        Problem inNoDirectory =
                Fetching.problem(directory.resolve("none/x\u202e").toUri().toString());
        assertThat(inNoDirectory.message()).endsWith("/none/x\\u202e and no such directory");
    }

    @Test
    void directoryIsNotFound() {
        Problem problem = Fetching.problem(directory.toUri().toString());
        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.message()).contains(directory + " is a directory");
    }

    @Test
    void emptyFileIsNoDocument() throws IOException {
        Path file = Files.createFile(directory.resolve("auth.json"));
        assertThat(Fetching.problem(file.toUri().toString()).code()).isEqualTo(ProblemCode.NO_DOCUMENT);
    }

    @Test
    void sizeIsBoundedExactly() throws IOException {
        for (int size : new int[] {1, 8_191, 8_192, 8_193, 20_000}) {
            String file = Files.write(directory.resolve("auth.json"), new byte[size])
                    .toUri()
                    .toString();
            assertThat(Fetching.fetch(file, Fetching.LONG, size).document().bytes())
                    .hasSize(size);
            if (size > 1) {
                StageFailure failure = Fetching.failure(file, Fetching.LONG, size - 1);
                assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.TOO_LARGE);
            }
            assertThat(Fetching.fetch(file, Fetching.LONG, Integer.MAX_VALUE)
                            .document()
                            .bytes())
                    .hasSize(size);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceWithoutAnEndIsTooLarge() {
        assertThat(Fetching.problem("file:///dev/zero").code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(Fetching.problem("file:///dev/null").code()).isEqualTo(ProblemCode.NO_DOCUMENT);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatBreaksOffIsTriedAgain() {
        Problem problem = Fetching.problem("file:///proc/self/mem", Fetching.SHORT);
        assertThat(problem.code()).isEqualTo(ProblemCode.INCOMPLETE);
        assertThat(Details.of(problem)).hasSizeGreaterThan(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipeIsReadWhenSomebodyWritesToIt() throws Exception {
        Path pipe = pipe();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "{\"piped\": true}");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
        assertThat(Fetching.text(pipe.toUri().toString())).isEqualTo("{\"piped\": true}");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipeThatNobodyWritesToIsGivenUpAndLeftBehind() throws Exception {
        Path pipe = pipe();
        String printed =
                ChildJvm.under().run(FetchMain.class, "500", pipe.toUri().toString());
        assertThat(printed)
                .contains(
                        "TIMEOUT in ",
                        "timed out after 0.5 s: the source is still being opened",
                        "  OPEN     no end after ")
                .contains("a named pipe opens only when somebody writes to it")
                .contains("the end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file://etc/egf2/auth.json | a file on another host | file:///etc",
                "file://user:s3cr3t@host/x | a file on another host | file:///etc",
                "file:auth.json | must be absolute | file:///etc",
                "file:///etc/auth.json?token=s3cr3t | no query | %3F",
                "file:///etc/a%00b | not a path of this system | none"
            })
    void badLocationIsALocationProblem(String location, String message, String hint) {
        StageFailure failure = Fetching.failure(location);
        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        Problem problem = failure.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
        assertThat(problem.message())
                .startsWith("expected a URL or path, found \""
                        + location.replace("user:s3cr3t", "***").replace("s3cr3t", "***") + "\": ")
                .contains(message);
        assertThat(problem.hint().orElse("none")).contains(hint);
        assertThat(Details.of(problem)).as("nothing was tried").isEmpty();
        assertThat(Fetching.visible(failure)).doesNotContain("s3cr3t");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linkThatPointsNowhereIsToldAsSuch() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("auth.json"), Path.of("..data/auth.json"));
        assertThat(message(link)).isEqualTo(link + " is a symbolic link to ..data/auth.json, which does not exist");
        Path second = Files.createSymbolicLink(directory.resolve("second.json"), Path.of("auth.json"));
        assertThat(message(second)).isEqualTo(second + " is a symbolic link to ..data/auth.json, which does not exist");
        Path inside = Files.createSymbolicLink(directory.resolve("current"), Path.of("release-7"));
        assertThat(message(inside.resolve("x/auth.json")))
                .isEqualTo(inside + " is a symbolic link to release-7, which does not exist");
        Path circle = Files.createSymbolicLink(directory.resolve("circle"), Path.of("circle"));
        assertThat(message(circle)).isEqualTo(circle + " is a symbolic link that leads back to itself");
        Path absolute = Files.createSymbolicLink(directory.resolve("absolute"), Path.of("/none/\u202ex"));
        assertThat(message(absolute))
                .isEqualTo(absolute + " is a symbolic link to /none/\\u202ex, which does not exist");
        Files.createDirectory(directory.resolve("release-7"));
        assertThat(message(inside.resolve("auth.json"))).isEqualTo("there is no file " + inside.resolve("auth.json"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void fileInTheWayOfADirectoryIsToldAsSuch() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "{}");
        assertThat(message(file.resolve("a/auth.json"))).isEqualTo(file + " is a file, not a directory");
    }

    private static String message(Path file) {
        Problem problem = Fetching.problem("file://" + file);
        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        return problem.message();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pathThatTheLocaleCannotWriteNamesTheLocale() throws Exception {
        Path file = Files.writeString(directory.resolve("k\u00f6nfig.json"), "{}");
        String location = file.toUri().toASCIIString();
        String printed =
                ChildJvm.under().withVariable("LC_ALL", "C").run(FetchMain.class, "8000", location, file.toString());
        assertThat(printed)
                .containsSubsequence(
                        "LOCAL_SETUP",
                        "this JVM cannot open a path that is not ASCII: its encoding (sun.jnu.encoding) is ANSI_X3.4-1968",
                        "LANG=C.UTF-8",
                        "LOCAL_SETUP",
                        "the end")
                .doesNotContain("attempt");
        assertThat(ChildJvm.under().withVariable("LC_ALL", "C.UTF-8").run(FetchMain.class, "8000", location))
                .contains("FETCHED {}");
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "needs mkfifo");
        return pipe;
    }
}
