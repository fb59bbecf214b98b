package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ExitCode;
import io.egf2.config.fleet.FleetCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The units as systemd reads them: in the tree of a machine that has nothing but them, the targets that they name, and stand-ins
 * for the programs that they start.
 */
final class SystemdUnitsTest {

    /** The part of the package's own unit that the drop-in says nothing about. */
    private static final String ELASTICSEARCH = """
            [Unit]
            Description=Elasticsearch
            [Service]
            Type=notify
            User=elasticsearch
            ExecStart=/usr/share/elasticsearch/bin/elasticsearch
            [Install]
            WantedBy=multi-user.target
            """;

    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for (\\S+): (\\d+\\.\\d)");

    @TempDir
    private Path root;

    private Path units;

    @BeforeEach
    void makeTheTree() throws IOException {
        units = Files.createDirectories(root.resolve("etc/systemd/system"));
        for (String name : List.of("egf2@.service", "rethinkdb-proxy.service", "elasticsearch.service.d/egf2.conf")) {
            Files.createDirectories(units.resolve(name).getParent());
            Files.copy(SystemdUnit.FOLDER.resolve(name), units.resolve(name));
        }
        Files.writeString(units.resolve("elasticsearch.service"), ELASTICSEARCH);
        for (String target : List.of("sysinit", "basic", "shutdown", "multi-user", "network-online")) {
            Files.writeString(units.resolve(target + ".target"), "[Unit]\nDescription=a stand-in\n");
        }
        program("usr/bin/java");
        program("usr/bin/rethinkdb");
        program("usr/share/elasticsearch/bin/elasticsearch");
    }

    private void program(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Stream<String> all() {
        return Stream.concat(
                FleetCheck.services().stream().map(service -> "egf2@" + service + ".service"),
                Stream.of("rethinkdb-proxy.service", "elasticsearch.service"));
    }

    @ParameterizedTest
    @MethodSource("all")
    @Needs("systemd-analyze")
    void systemdHasNothingToSayOfAUnit(String unit) {
        RanProgram verified = verify(unit);

        assertThat(verified.error()).isEmpty();
        assertThat(verified.status()).isZero();
    }

    @Test
    @Needs("systemd-analyze")
    void aMisspeltKeyWouldBeSeen() throws IOException {
        replace("rethinkdb-proxy.service", "RestartSec=", "RestartSecs=");

        assertThat(verify("rethinkdb-proxy.service").error()).contains("RestartSecs");
    }

    @Test
    @Needs("systemd-analyze")
    void aProgramThatIsNotThereWouldBeSeen() throws IOException {
        Files.delete(root.resolve("usr/bin/java"));

        assertThat(verify("egf2@auth.service").error()).contains("/usr/bin/java is not executable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"egf2@auth.service", "rethinkdb-proxy.service", "elasticsearch.service"})
    @Needs("systemd-analyze")
    void theExposureOfAUnitIsTwoAtMost(String unit) {
        RanProgram judged = judge(unit);

        assertThat(judged.status()).as(judged.output() + judged.error()).isZero();
        assertThat(exposure(judged, unit)).isBetween(0.5, 2.0);
    }

    @Test
    @Needs("systemd-analyze")
    void aUnitThatCouldDoMoreIsRefused() throws IOException {
        replace("egf2@.service", "DynamicUser=yes\nUser=egf2-%i\nCapabilityBoundingSet=\n", "");

        RanProgram judged = judge("egf2@auth.service");

        assertThat(judged.status()).isNotZero();
        assertThat(exposure(judged, "egf2@auth.service")).isGreaterThan(2.0);
    }

    /** Its own filter is one of Elasticsearch's checks at start, and its memory is locked. */
    @Test
    @Needs("systemd-analyze")
    void elasticsearchMayCallWhatItDoesNotStartWithout() {
        assertThat(systemCalls("elasticsearch.service.d/egf2.conf"))
                .contains("seccomp", "mlockall", "mincore")
                .doesNotContain("chown", "mount", "reboot");
    }

    @Test
    void anEndThatARestartCannotChangeIsFinal() {
        Set<ExitCode> others = EnumSet.of(
                ExitCode.OK,
                // It may pass.
                ExitCode.UNAVAILABLE,
                // Only a switch prints.
                ExitCode.OUTPUT);

        List<String> last = EnumSet.complementOf(EnumSet.copyOf(others)).stream()
                .map(code -> Integer.toString(code.number()))
                .toList();

        SystemdUnit unit = SystemdUnit.of("egf2@.service");
        assertThat(Arrays.asList(unit.value("RestartPreventExitStatus").split(" ")))
                .isEqualTo(last);
        assertThat(unit.value("Restart")).isEqualTo("on-failure");
        assertThat(unit.value("StartLimitIntervalSec")).isEqualTo("0");
    }

    /** What systemd calls a user has at most 31 characters, and one more would only be told when the service is started. */
    @Test
    void theUserOfEachServiceHasANameThatIsShortEnough() {
        assertThat(SystemdUnit.of("egf2@.service").value("User")).isEqualTo("egf2-%i");
        assertThat(FleetCheck.services())
                .hasSize(9)
                .allSatisfy(service -> assertThat("egf2-" + service).hasSizeLessThanOrEqualTo(31));
    }

    /** What the lines SystemCallFilter of a unit leave, one after the other. */
    private static Set<String> systemCalls(String unit) {
        Set<String> calls = new TreeSet<>();
        for (String filter : SystemdUnit.of(unit).values("SystemCallFilter")) {
            boolean less = filter.startsWith("~");
            for (String word : filter.substring(less ? 1 : 0).split(" ", -1)) {
                if (less) {
                    calls.removeAll(members(word));
                } else {
                    calls.addAll(members(word));
                }
            }
        }
        return calls;
    }

    private static Set<String> members(String word) {
        if (!word.startsWith("@")) {
            return Set.of(word);
        }
        return RanProgram.of("systemd-analyze", "syscall-filter", "--no-pager", word)
                .output()
                .lines()
                .filter(line -> line.startsWith("    ") && !line.contains("#"))
                .flatMap(line -> members(line.strip()).stream())
                .collect(Collectors.toSet());
    }

    private RanProgram verify(String unit) {
        return RanProgram.of("systemd-analyze", "verify", "--root=" + root, unit);
    }

    private RanProgram judge(String unit) {
        return RanProgram.of(
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=20",
                "--no-pager",
                "--root=" + root,
                unit);
    }

    private static double exposure(RanProgram judged, String unit) {
        Matcher found = EXPOSURE.matcher(judged.output());
        assertThat(found.find()).as(judged.output()).isTrue();
        assertThat(found.group(1)).isEqualTo(unit);
        return Double.parseDouble(found.group(2));
    }

    private void replace(String unit, String part, String other) throws IOException {
        String text = Files.readString(units.resolve(unit));
        assertThat(text).contains(part);
        Files.writeString(units.resolve(unit), text.replace(part, other));
    }
}
