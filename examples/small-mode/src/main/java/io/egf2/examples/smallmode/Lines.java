package io.egf2.examples.smallmode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The lines that a process prints, read on a thread of their own, so that the process never has to wait for us. */
final class Lines {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    /**
     * Reads a stream to its end.
     *
     * @param receiver is given each line as it comes
     * @param atEnd is run after the last line
     */
    Lines(InputStream stream, Consumer<String> receiver, Runnable atEnd) {
        reader = new Thread(() -> read(stream, receiver, atEnd), "lines");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream, Consumer<String> receiver, Runnable atEnd) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.add(line);
                receiver.accept(line);
            }
        } catch (IOException e) {
            // The process is gone, and with it what it had to say.
        } finally {
            atEnd.run();
        }
    }

    /** Waits for the last line of a process that has ended. */
    void awaitLast() throws InterruptedException {
        reader.join(5_000);
    }

    /** What has come so far. */
    String text() {
        return String.join("\n", lines);
    }
}
