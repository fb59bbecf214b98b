package io.egf2.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a fixture's main in a JVM of its own, for what holds for a whole JVM; always ends it. */
public final class ChildJvm {

    private static final long MOST_SECONDS = 30;

    private final List<String> prefix;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    private ChildJvm(List<String> prefix) {
        this.prefix = prefix;
    }

    /** A JVM started by another program, such as {@code unshare}, or by none. */
    public static ChildJvm under(String... prefix) {
        return new ChildJvm(List.of(prefix));
    }

    public ChildJvm with(String... jvmOptions) {
        options.addAll(List.of(jvmOptions));
        return this;
    }

    public ChildJvm withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /**
     * How a JVM ended.
     *
     * @param exitCode its exit code
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    public record Result(int exitCode, String out, String err) {}

    /** Waits for the end of the JVM, and gives back what it has printed to both streams. */
    public String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Result result = result(main, arguments);
        return result.out() + result.err();
    }

    /** Waits for the end of the JVM. */
    public Result result(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return result(process);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Result result(Process process) throws InterruptedException {
        Captured out = new Captured(process.getInputStream());
        Captured err = new Captured(process.getErrorStream());
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            throw new AssertionError(
                    "still running after " + MOST_SECONDS + " s, having printed:\n" + out.now() + err.now());
        }
        return new Result(process.exitValue(), out.whole(), err.whole());
    }

    /** What a stream has brought so far. */
    private static final class Captured {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread reader;

        Captured(InputStream stream) {
            reader = new Thread(() -> {
                try {
                    stream.transferTo(bytes);
                } catch (IOException e) {
                    // The process was destroyed.
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        String now() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        String whole() throws InterruptedException {
            reader.join(5_000);
            return now();
        }
    }
}
