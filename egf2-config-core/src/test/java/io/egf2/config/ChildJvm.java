package io.egf2.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a fixture's main in a JVM of its own, for what holds for a whole JVM; always ends it. */
final class ChildJvm {

    private static final long MOST_SECONDS = 30;

    private final List<String> prefix;
    private final List<String> options = new ArrayList<>();

    private ChildJvm(List<String> prefix) {
        this.prefix = prefix;
    }

    /** A JVM started by another program, such as {@code unshare}, or by none. */
    static ChildJvm under(String... prefix) {
        return new ChildJvm(List.of(prefix));
    }

    ChildJvm with(String... jvmOptions) {
        options.addAll(List.of(jvmOptions));
        return this;
    }

    /** Waits for the end of the JVM, and gives back what it has printed to both streams. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            return output(process);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String output(Process process) throws IOException, InterruptedException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> {
            try {
                process.getInputStream().transferTo(output);
            } catch (IOException e) {
                // The process was destroyed.
            }
        });
        reader.setDaemon(true);
        reader.start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        reader.join(ended ? 5_000 : 100);
        String text = output.toString(StandardCharsets.UTF_8);
        if (!ended) {
            throw new AssertionError("still running after " + MOST_SECONDS + " s, having printed:\n" + text);
        }
        return text;
    }
}
