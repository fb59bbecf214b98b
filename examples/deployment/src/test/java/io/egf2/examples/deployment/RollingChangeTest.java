package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.deployment.rolling.RollingChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of it, as the command runs it: the numbers, and what is left behind, which is nothing. */
@Needs({"haproxy", "dnsmasq", "ip"})
@Timeout(300)
final class RollingChangeTest {

    private static final long SECONDS = 240;
    private static final Pattern RESULT = Pattern.compile("(?m)^  (\\d\\. .*\\S) +(\\d+) +(\\d+)$");

    /** Every file of the run is in here, and every process of it has the name of one in its command line. */
    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void noRequestFailsUnlessAnInstanceIsKilled() throws Exception {
        Process process = start("dns");

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        assertThat(results())
                .extracting(result -> result.scene().substring(0, 2))
                .containsExactly("1.", "2.", "3.", "4.");
        assertThat(results().subList(0, 3)).allSatisfy(result -> {
            assertThat(result.requests()).isGreaterThan(200);
            assertThat(result.failed()).isZero();
        });
        assertThat(results().get(3).failed()).isPositive();
        assertThat(output())
                .contains("auth cannot start: 2 problems in s3://egf2-configs/auth.json", "(exit 78)")
                .contains("auth-a is down: it ended with 78", "auth-b is stale: it runs ")
                .contains("pusher-b is stale: it runs ")
                .containsPattern("(?m)^  job +[0-9a-f]{8} +same +-\n\n  Every instance runs its document as it is\\.$");
        assertNothingIsLeft();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"dns, true", "hosts, true", "hosts, false"})
    void whoeverBreaksItOffIsLeftWithNoProcess(String names, boolean isKilled) throws Exception {
        Process process = start(names);
        awaitWhileItRuns(process, () -> output().contains(" requests a second"));
        assertThat(processes()).hasSizeGreaterThan(16);

        if (isKilled) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertNothingIsLeft();
        if (!isKilled) {
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 12})
    void whoeverBreaksItOffWhileItIsSetUpIsToldOfNoFailure(int processes) throws Exception {
        Process process = start("hosts");
        awaitWhileItRuns(process, () -> processes().size() >= processes);

        process.destroy();

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertNothingIsLeft();
        assertThat(folder).isEmptyDirectory();
        assertThat(output()).doesNotContain("FAILED");
    }

    private Process start(String names) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-XX:-UsePerfData");
        command.add("-Drolling.names=" + names);
        command.add("-Dconfigs=" + Configs.of("scalable"));
        for (String jar : List.of("services.jar", "fleet.jar", "s3proxy.jar")) {
            command.add("-D" + jar + "=" + System.getProperty(jar));
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), RollingChange.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(outside.resolve("output").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitWhileItRuns(Process process, Callable<Boolean> moment) throws Exception {
        await(this::output, () -> {
            boolean isThere = moment.call();
            assertThat(isThere || process.isAlive()).as(output()).isTrue();
            return isThere;
        });
    }

    /** A namespace without a name is there for as long as a process is in it. */
    private void assertNothingIsLeft() throws Exception {
        await(() -> processes().toString(), () -> processes().isEmpty());
        assertThat(Files.readString(Path.of("/proc/self/mounts"))).doesNotContain(folder.toString());
    }

    private static void await(Callable<String> told, Callable<Boolean> moment) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!moment.call()) {
            assertThat(System.nanoTime()).as(told.call()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The command lines of all processes of the run, whoever has started them and in whatever namespace they are. */
    private List<String> processes() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path one : all.toList()) {
                String command = commandLine(one);
                if (command.contains(folder.toString())) {
                    found.add(command);
                }
            }
        }
        return found;
    }

    private static String commandLine(Path one) {
        try {
            return Files.readString(one.resolve("cmdline"));
        } catch (IOException e) {
            return ""; // no process, or one that has ended
        }
    }

    private String output() throws IOException {
        return Files.readString(outside.resolve("output"));
    }

    private List<Result> results() throws IOException {
        String all = output();
        Matcher line = RESULT.matcher(all.substring(all.indexOf("All scenes")));
        List<Result> results = new ArrayList<>();
        while (line.find()) {
            results.add(new Result(line.group(1), Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3))));
        }
        return results;
    }

    private record Result(String scene, int requests, int failed) {}
}
