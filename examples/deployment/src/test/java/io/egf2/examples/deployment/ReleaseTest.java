package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that makes a release, in a repository of its own, with a stand-in for the builds, which take half an hour. */
@Needs({"bash", "git"})
final class ReleaseTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    /** Neither what is made, nor what no release changes and much there is of. */
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", "tools", ".cifuzz-corpus", "test", "images");

    /** Makes what the script collects, and fails or differs if it is told to. */
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$*" >>"$CALLS"
            case "$*" in *"$FAILS"*) exit 1 ;; esac
            case "$*" in *package*)
                for module in core s3 testkit; do
                    mkdir -p egf2-config-$module/target
                    cp egf2-config-$module/pom.xml egf2-config-$module/.flattened-pom.xml
                    echo "$module ${!DIFFERS}" >egf2-config-$module/target/egf2-config-$module.jar
                done
                mkdir -p examples/fleet/target
                echo fleet >examples/fleet/target/egf2-config-fleet.jar
            esac
            """;

    @TempDir
    private Path directory;

    private Path repository;

    @BeforeEach
    void makeRepository() throws IOException {
        assumeThat(Files.readString(ROOT.resolve("CHANGELOG.md")))
                .as("what was released has nothing more to release")
                .contains("\n## [Unreleased]");
        repository = directory.resolve("repository");
        copyProject();
        Path maven = Files.createDirectory(directory.resolve("bin")).resolve("mvn");
        Files.writeString(maven, MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(repository.resolve(".git")).doesNotExist();
        git("init", "-q", "-b", "main");
        git("config", "user.name", "a developer");
        git("config", "user.email", "developer@example.com");
        git("add", "-A");
        git("commit", "-q", "-m", "The project");
    }

    private void copyProject() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(ROOT)
                        && NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(repository.resolve(ROOT.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // In a second worktree .git is a file that leads to the real repository.
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    Files.copy(file, repository.resolve(ROOT.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void aReleaseIsTwoCommitsATagAndWhatThereIsToPublish() throws Exception {
        RanProgram ran = release("7.8.9", "nothing", "NOTHING");

        assertThat(ran.status()).as(ran.error()).isZero();
        assertThat(git("log", "--format=%s", "-3"))
                .isEqualTo("Go on with 7.9.0-SNAPSHOT\nRelease 7.8.9\nThe project\n");
        assertThat(git("rev-parse", "v7.8.9^{commit}")).isEqualTo(git("rev-parse", "HEAD~1"));
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("worktree", "list").lines()).hasSize(1);
        assertThat(calls())
                .containsExactly(
                        "-B -ntp -q -DskipTests -Dfuzz.skip=true package",
                        "-B -ntp -q -DskipTests -Dfuzz.skip=true package",
                        "-q -Dquick -DskipTests -Pdemo verify",
                        "-B verify");
        assertThat(repository.resolve("target/release/SHA256SUMS"))
                .content()
                .contains("  egf2-config-core.jar\n")
                .contains("  egf2-config-core-7.8.9.pom\n")
                .contains("  egf2-config-fleet.jar\n")
                .contains("  egf2-config-7.8.9-sources.tar.gz\n");
    }

    /** What was measured with a version stays what it was. */
    @Test
    void theReleaseNamesItsVersionEverywhereAndItsDate() throws Exception {
        release("7.8.9", "nothing", "NOTHING");

        assertThat(git("grep", "-l", "-e", "SNAPSHOT", "v7.8.9", "--", "*.xml", "*.md", "*/main/*")
                        .lines())
                .containsExactly("v7.8.9:docs/performance/results.md");
        assertThat(git("show", "v7.8.9:README.md")).contains("<version>7.8.9</version>");
        assertThat(git("show", "v7.8.9:CHANGELOG.md")).containsPattern("\n## \\[7\\.8\\.9] - \\d{4}-\\d\\d-\\d\\d\n");
        assertThat(git("show", "v7.8.9:pom.xml")).containsPattern("outputTimestamp>\\d{4}-\\d\\d-\\d\\dT00:00:00Z<");
        assertThat(git("show", "HEAD:README.md")).contains("<version>7.9.0-SNAPSHOT</version>");
        assertThat(git("show", "HEAD:CHANGELOG.md")).contains("## [Unreleased]\n\n## [7.8.9] - ");
    }

    @Test
    void theWayOnIsTheProjectOfBeforeWithAnotherVersion() throws Exception {
        String version = version();

        release("7.8.9", "nothing", "NOTHING");

        String changes = git("diff", "-U0", "--no-prefix", "HEAD~2", "HEAD", "--", ":!CHANGELOG.md");
        assertThat(lines(changes, "+").map(line -> line.replace("7.9.0-SNAPSHOT", version)))
                .hasSizeGreaterThan(10)
                .containsExactlyElementsOf(lines(changes, "-").toList());
    }

    private static Stream<String> lines(String changes, String sign) {
        return changes.lines()
                .filter(line -> line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
                .map(line -> line.substring(1));
    }

    /** The tests are part of what is released, and have to go well there. */
    @Test
    void noTestDependsOnTheVersionInTheMaking() throws Exception {
        String version = version();

        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(version));
        }
    }

    @Test
    void aFileWithABlankInItsNameGetsTheVersionToo() throws Exception {
        String version = version();
        Files.writeString(repository.resolve("a note.md"), version + "\n");
        git("add", "-A");
        git("commit", "-q", "-m", "A note");

        assertThat(release("7.8.9", "nothing", "NOTHING").status()).isZero();

        assertThat(git("show", "v7.8.9:a note.md")).isEqualTo("7.8.9\n");
    }

    @Test
    void withoutABranchThereIsNoWayOn() throws Exception {
        git("checkout", "-q", "--detach");

        assertThat(release("7.8.9", "nothing", "NOTHING").error()).contains("there is no branch here");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aTagThatCannotBeMadeLeavesTheBranchAsItWas() throws Exception {
        git("config", "tag.gpgSign", "true");
        git("config", "gpg.program", "false");

        RanProgram ran = release("7.8.9", "nothing", "NOTHING");

        assertThat(ran.status()).isNotZero();
        assertNothingChanged();
    }

    @Test
    void aBranchThatHasGoneOnMeanwhileIsLeftAsItIs() throws Exception {
        Files.writeString(
                directory.resolve("bin/mvn"),
                "git -C '" + repository + "' commit -q --allow-empty -m Meanwhile\n",
                StandardOpenOption.APPEND);

        RanProgram ran = release("7.8.9", "nothing", "NOTHING");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.error()).contains("release: this branch could not go on");
        assertThat(git("log", "--format=%s")).isEqualTo("Meanwhile\n".repeat(4) + "The project\n");
        assertThat(git("tag")).isEmpty();
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(repository.resolve("target")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package", "-Pdemo", "-B verify"})
    void whateverFailsLeavesNothingBehind(String call) throws Exception {
        assertNothingHappened(release("7.8.9", call, "NOTHING"));
    }

    @Test
    void aBuildThatDependsOnItsSurroundingsIsRefused() throws Exception {
        RanProgram ran = release("7.8.9", "nothing", "TZ");

        assertThat(ran.error()).contains("release: the second build differs from the first");
        assertNothingHappened(ran);
    }

    @Test
    void whatIsNotCommittedIsNotReleased() throws Exception {
        Files.writeString(repository.resolve("README.md"), "more\n", StandardOpenOption.APPEND);

        assertThat(release("7.8.9", "nothing", "NOTHING").error()).contains("something that is not committed");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aReleaseIsNotMadeTwice() throws Exception {
        git("tag", "v7.8.9");

        assertThat(release("7.8.9", "nothing", "NOTHING").error()).contains("there is a tag v7.8.9 already");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aVersionIsThreeNumbers() throws Exception {
        for (String version : List.of("", "1.0", "v1.0.0", "7.8.9-SNAPSHOT", "7.8.9; ls")) {
            RanProgram ran = release(version, "nothing", "NOTHING");

            assertThat(ran.status()).isEqualTo(64);
            assertThat(ran.error()).startsWith("usage: .ci/release VERSION");
        }
    }

    private void assertNothingHappened(RanProgram ran) throws Exception {
        assertThat(ran.status()).as(ran.error()).isEqualTo(1);
        assertNothingChanged();
    }

    private void assertNothingChanged() throws Exception {
        assertThat(git("log", "--format=%s")).isEqualTo("The project\n");
        assertThat(git("tag")).isEmpty();
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("worktree", "list").lines()).hasSize(1);
        assertThat(repository.resolve("target")).doesNotExist();
    }

    private String version() throws Exception {
        return git("show", "HEAD:pom.xml").split("</?version>", 3)[1];
    }

    private List<String> calls() throws IOException {
        Path calls = directory.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** The build fails at a call that has the first text, and writes the second variable into what it makes. */
    private RanProgram release(String version, String fails, String differs) {
        Map<String, String> environment = Map.of(
                "PATH",
                directory.resolve("bin") + ":" + System.getenv("PATH"),
                "CALLS",
                directory.resolve("calls").toString(),
                "FAILS",
                fails,
                "DIFFERS",
                differs);
        return RanProgram.of(environment, "", repository.resolve(".ci/release").toString(), version);
    }

    private String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(Arrays.asList(arguments));
        RanProgram ran = RanProgram.of(command.toArray(String[]::new));
        assertThat(ran.status()).as(ran.error()).isZero();
        return ran.output();
    }
}
