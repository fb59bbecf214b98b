package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A Java runtime that services are started with.
 *
 * @param home where it is installed
 */
record Jvm(Path home) {

    static final String MAIN = "io.egf2.examples.compatibility.CompatibilityService";

    private static final long MOST_SECONDS = 60;

    /**
     * How a JVM ended.
     *
     * @param exitCode its exit code
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    record Result(int exitCode, String out, String err) {

        /** That the service has all its settings, and nothing else was to be told. */
        void assertStarted() {
            assertStarted(Documents.BOUND);
        }

        void assertStarted(String settings) {
            assertThat(exitCode).as(err).isZero();
            assertThat(out).isEqualToNormalizingNewlines("started with " + settings + "\n");
            assertThat(err.lines())
                    .singleElement()
                    .asString()
                    .contains("INFO io.egf2.config - compatibility configured from ");
        }

        /** The report of a start that failed, without the line of the log. */
        String report(int expected) {
            String end = "(exit " + expected + ")\n";
            assertThat(exitCode).as(out + err).isEqualTo(expected);
            assertThat(err).doesNotContain("\tat ").contains(end);
            return err.substring(0, err.indexOf(end) + end.length());
        }
    }

    /** The one that the tests run on. */
    static Jvm ofBuild() {
        return new Jvm(Path.of(System.getProperty("java.home")));
    }

    /** Runs the compiler. In the JVM of the tests, it would find the processor among the classes of these. */
    static Result javac(String... arguments) {
        return ofBuild().run(List.of("--module", "jdk.compiler/com.sun.tools.javac.Main"), arguments);
    }

    /** Makes one of a few modules. */
    static Jvm of(Path home, String modules) {
        assertThat(jlink("--add-modules", modules, "--strip-debug", "--output", home.toString()))
                .isEqualTo("0 ");
        return new Jvm(home);
    }

    /**
     * Runs the linker and gives back the exit code and what was printed. In the JVM of the tests, two that run at once share
     * state: each finds what the other has read to be there twice.
     */
    static String jlink(String... arguments) {
        Result result = ofBuild().run(List.of("--module", "jdk.jlink/jdk.tools.jlink.internal.Main"), arguments);
        return result.exitCode() + " " + result.out() + result.err();
    }

    /** Starts the service from a class path. */
    Result start(Jars classPath, String... arguments) {
        return run(List.of("-cp", classPath.toString(), MAIN), arguments);
    }

    /** Runs {@code java} and waits for its end. */
    Result run(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        try {
            return run(new ProcessBuilder(command));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the JVM was not to be run", e);
        }
    }

    private static Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("egf2-config", ".out");
        Path err = Files.createTempFile("egf2-config", ".err");
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("egf_"));
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            boolean isOver = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            assertThat(isOver).as(Files.readString(err)).isTrue();
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
