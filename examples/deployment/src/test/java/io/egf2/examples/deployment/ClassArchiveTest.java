package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes is counted to be used, or it is not there. Made by the JVM that runs the test. */
@Needs("bash")
final class ClassArchiveTest {

    private static final Path TRUSTED = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    private static final Pattern COUNTED =
            Pattern.compile("class-archive: auth has (\\d+) of (\\d+) classes from (\\S+)");

    @TempDir
    private Path root;

    private InstalledService auth;
    private Path document;

    @BeforeEach
    void prepare() throws IOException {
        auth = new InstalledService(root);
        document = Files.copy(Configs.of("small").resolve("auth.json"), root.resolve("auth.json"));
    }

    @Test
    void anInstalledServiceHasAllItsClassesFromTheArchive() throws IOException {
        RanProgram installed = install();

        assertThat(installed.status()).as(installed.error()).isZero();
        Matcher counted = counted(installed);
        assertThat(Integer.parseInt(counted.group(2))).isBetween(50, 500);
        assertThat(counted.group(1)).isEqualTo(counted.group(2));
        assertThat(Path.of(counted.group(3))).isNotEmptyFile();
        assertThat(Files.readString(auth.file("/opt/egf2/auth/archive.env"))).contains("=" + counted.group(3));
        assertThat(check().status()).isZero();
    }

    @Test
    void onlyItsOwnerMayReadWhatMayHoldAPassword() throws IOException {
        install();

        assertThat(Files.getPosixFilePermissions(auth.file("/etc/egf2/auth"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(auth.file("/etc/egf2/auth/jvm.args")))
                .hasSize(2);
    }

    @Test
    void anArchiveOfAnotherJarIsRefusedAndRemoved() {
        install();
        auth.replaceJar();

        assertRefused(check());
    }

    @Test
    void anArchiveOfAJvmWithOtherOptionsIsRefusedAndRemoved() throws IOException {
        install();
        Files.writeString(auth.file("/etc/egf2/auth/jvm.args"), "-XX:-UseCompressedOops\n", StandardOpenOption.APPEND);

        assertRefused(check());
    }

    @Test
    void anArchiveThatThisJvmCannotEvenBeToldOfIsRefusedAndRemoved() throws IOException {
        install();
        Files.writeString(auth.file("/opt/egf2/auth/archive.env"), "ARCHIVE=-XX:NoSuchOption=x\n");

        assertRefused(check());
    }

    @Test
    void anArchiveWithAPartOfTheClassesIsCountedAndRefused() throws IOException {
        install();
        auth.archiveOfHelp();

        RanProgram checked = check();

        Matcher counted = counted(checked);
        assertThat(Integer.parseInt(counted.group(1))).isBetween(1, Integer.parseInt(counted.group(2)) - 1);
        assertThat(checked.status()).isEqualTo(1);
        assertNoArchive();
    }

    @Test
    void withoutItsDocumentAServiceIsInstalledWithoutAnArchive() throws IOException {
        Files.delete(document);

        RanProgram installed = install();

        assertThat(installed.status()).isEqualTo(66);
        assertThat(installed.error()).contains("EGF2-F01").contains("no archive: its --config-check ended with 66");
        assertNoArchive();
    }

    @Test
    void anUnreachableDocumentLeavesAGoodArchiveAlone() throws IOException {
        install();
        Files.delete(document);

        RanProgram checked = check();

        assertThat(checked.status()).isEqualTo(66);
        assertThat(checked.error()).contains("EGF2-F01").contains("was not checked");
        assertThat(auth.file("/opt/egf2/auth/archive.env")).exists();
    }

    @Test
    void withoutAnInstalledServiceTheScriptSaysWhatIsMissing() {
        RanProgram made = auth.script("class-archive", "", "make", "auth");

        assertThat(made.status()).isEqualTo(66);
        assertThat(made.error()).contains("is not installed").contains("auth.jar");
    }

    @Test
    void wrongArgumentsAreAnsweredWithTheUsage() {
        assertThat(auth.script("class-archive", "", "remake", "auth").status()).isEqualTo(64);
        assertThat(auth.script("class-archive", "", "make", "../auth").status()).isEqualTo(64);
        assertThat(auth.script("install-service", "", "auth").error()).contains("usage: install-service SERVICE JAR");
    }

    @Test
    void aLocationIsNotForgotten() {
        RanProgram installed = auth.install(TRUSTED, "-Dcofnig=" + document);

        assertThat(installed.status()).isEqualTo(64);
        assertThat(installed.error()).contains("no line -Dconfig=LOCATION");
        assertThat(auth.file("/opt/egf2/auth")).doesNotExist();
    }

    private RanProgram install() {
        return auth.install(TRUSTED, "-Dconfig=" + document);
    }

    private RanProgram check() {
        return auth.script("class-archive", "", "check", "auth");
    }

    private static Matcher counted(RanProgram ran) {
        Matcher counted = COUNTED.matcher(ran.output());
        assertThat(counted.find()).as(ran.output() + ran.error()).isTrue();
        return counted;
    }

    private void assertRefused(RanProgram checked) {
        assertThat(checked.status()).isEqualTo(1);
        assertThat(counted(checked).group(1)).isEqualTo("0");
        assertThat(checked.error()).contains("starts without an archive");
        assertNoArchive();
    }

    private void assertNoArchive() {
        assertThat(auth.file("/opt/egf2/auth").toFile().list()).containsExactly("auth.jar");
    }
}
