package io.egf2.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real programs in real JVMs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processor time and memory are read from /proc")
final class RoundsTest {

    @TempDir
    Path directory;

    @Test
    void everyProgramRunsInEveryRoundAndIsComparedWithinIt() throws Exception {
        Trial trial = new Trial(directory);
        Program one = program("one", Optional.of("ready"), "ready");
        Program other = program("other", Optional.of("ready"), "ready");

        Rounds rounds = Rounds.of(trial, List.of(one, other), 3);

        assertThat(rounds.ratio("one", "one", Sample::wallMillis)).isEqualTo(new Spread(1, 1, 1));
        assertThat(rounds.ratio("one", "other", Sample::wallMillis).min()).isPositive();
        assertThat(rounds.ratio("one", "other", Sample::peakKib).median()).isBetween(0.5, 2.0);
        assertThat(rounds.ratio("one", "other", Sample::cpuMillis).max()).isPositive();
    }

    @Test
    void aProgramThatFailsIsMeasuredToItsEndAndOneThatDoesSomethingElseIsAnError() throws Exception {
        Trial trial = new Trial(directory);

        assertThat(trial.measure(program("failing", Optional.empty())).wallMillis())
                .isPositive();
        assertThatThrownBy(() -> trial.measure(program("failing", Optional.of("ready"))))
                .hasMessageContainingAll("failing did not print ready", "no settings");
        assertThatThrownBy(() -> trial.measure(program("odd", Optional.of("ready"), "set", "and gone")))
                .hasMessageContainingAll("odd did not print ready but", "something else first", "set");
    }

    @Test
    void classesAreCountedAndAnArchiveIsMadeByARunToTheEnd() throws Exception {
        Trial trial = new Trial(directory);
        Program program = program("one", Optional.of("ready"), "ready");
        Path archive = directory.resolve("archive");

        assertThat(LoadedClasses.count(trial, program, directory)).isBetween(300L, 1000L);
        trial.finish(program.with(program.jdk().makingOption(archive)));
        assertThat(archive).isNotEmptyFile();
        assertThat(trial.measure(program.with(program.jdk().usingOption(archive)))
                        .wallMillis())
                .isPositive();
    }

    @Test
    void theStubOfSpringsServerGivesPropertiesByTheirPath() throws Exception {
        try (SpringConfigServer server = new SpringConfigServer()) {
            server.serve("auth", "{\"port\":2016,\"elastic\":{\"hosts\":[\"a:1\",\"b:2\"]}}");

            String answer = read(server.url() + "/auth/default");

            assertThat(answer)
                    .contains("\"port\":2016", "\"elastic.hosts[0]\":\"a:1\"", "\"elastic.hosts[1]\":\"b:2\"");
        }
    }

    private static String read(String url) throws Exception {
        try (var in = java.net.URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A class path of jars, because there is no archive of classes in directories. */
    private Program program(String title, Optional<String> line, String... arguments) throws Exception {
        Path jar = directory.resolve("settled.jar");
        if (Files.notExists(jar)) {
            String entry = Settled.class.getName().replace('.', '/') + ".class";
            try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar));
                    var in = Settled.class.getResourceAsStream("Settled.class")) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry));
                in.transferTo(out);
            }
        }
        return new Program(
                title,
                Jdk.at(Path.of(System.getProperty("java.home"))),
                List.of(),
                new Program.MainClass(Settled.class.getName(), List.of(jar)),
                List.of(arguments),
                Map.of(),
                line);
    }
}
