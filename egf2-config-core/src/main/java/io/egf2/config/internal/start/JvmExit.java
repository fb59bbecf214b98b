package io.egf2.config.internal.start;

import io.egf2.config.ExitCode;
import io.egf2.config.internal.report.WithheldCause;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The one place that ends the JVM. */
final class JvmExit {

    /** How long a shutdown hook, or a standard error that nobody reads, may hold up the end. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** Where Kubernetes looks for a container's last words; it keeps 4 096 bytes of them. */
    private static final Path TERMINATION_LOG = Path.of("/dev/termination-log");

    private static final int TERMINATION_LOG_BYTES = 4_000;

    private JvmExit() {}

    /**
     * Prints a failure's report and ends the JVM with its exit code.
     *
     * @param output the same for a program that reads standard output, however slowly; empty if none does
     */
    static void failed(String service, StartFailure failure, String output, boolean debug) {
        boolean isWritten = output.isEmpty() || isWritten(output);
        guard(failure.exitCode());
        System.err.println(failure.facts().text(Terminal.paint()));
        if (debug) {
            new WithheldCause(failure).printStackTrace(); // the message is the report, and that stands there already
        }
        System.err.flush();
        writeTerminationLog(failure.report());
        log(() -> new StartLog().error(service, failure));
        if (!isWritten) {
            notWritten(service);
        }
        System.exit(failure.exitCode());
    }

    /** Prints what a switch asked for, however slowly it is read, and ends the JVM well if all of it was written. */
    static void done(String service, String output) {
        if (!isWritten(output)) {
            notWritten(service);
        }
        guard(ExitCode.OK.number());
        System.exit(ExitCode.OK.number());
    }

    /** A full disk must not leave half a schema behind in silence. */
    private static boolean isWritten(String output) {
        System.out.println(output);
        return !System.out.checkError();
    }

    private static void notWritten(String service) {
        int code = ExitCode.OUTPUT.number();
        guard(code);
        String line = service + ": the output is not complete, because standard output could not be written to"
                + reason() + "  (exit " + code + ")";
        System.err.println(line);
        log(() -> new StartLog().error(line));
        System.exit(code);
    }

    /** A print stream keeps the reason to itself; the next byte meets the same one. */
    private static String reason() {
        try {
            new FileOutputStream(FileDescriptor.out).write('\n');
            return "";
        } catch (IOException e) {
            return ": " + e.getMessage();
        }
    }

    private static void guard(int code) {
        Thread guard = new Thread(() -> haltAfterPatience(code), "egf2-config-exit");
        guard.setDaemon(true);
        guard.start();
    }

    private static void haltAfterPatience(int code) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }

    private static void writeTerminationLog(String report) {
        if (!Files.isWritable(TERMINATION_LOG)) {
            return;
        }
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        byte[] kept = Arrays.copyOf(bytes, Math.min(bytes.length, TERMINATION_LOG_BYTES));
        try (OutputStream log = Files.newOutputStream(TERMINATION_LOG, StandardOpenOption.WRITE)) {
            log.write(kept);
        } catch (IOException e) {
            // The report stands on standard error already, and there is nobody left to tell.
        }
    }

    /** A broken logging set-up must not hide the exit code. */
    private static void log(Runnable error) {
        try {
            error.run();
        } catch (RuntimeException | LinkageError e) {
            System.err.println("(the logging provider failed: " + e.getClass().getName() + ")");
        }
    }
}
