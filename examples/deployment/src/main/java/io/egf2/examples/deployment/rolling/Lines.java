package io.egf2.examples.deployment.rolling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The lines that a process prints, read on a thread of their own, so that the process never has to wait for us. */
final class Lines {

    private final List<String> lines = new ArrayList<>();
    private boolean atEnd;

    Lines(InputStream stream) {
        Thread reader = new Thread(() -> read(stream), "lines");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // The process is gone, and with it what it had to say.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        atEnd = true;
        notifyAll();
    }

    /** Waits for a line that holds a text; there is none if the process ends before, or all takes too long. */
    synchronized Optional<String> await(String part, Deadline deadline) throws InterruptedException {
        while (true) {
            Optional<String> found =
                    lines.stream().filter(line -> line.contains(part)).findFirst();
            if (found.isPresent() || atEnd || deadline.isOver()) {
                return found;
            }
            TimeUnit.MILLISECONDS.timedWait(this, deadline.millis());
        }
    }

    /** Waits for the last line of a process that has ended. */
    synchronized void awaitLast(Deadline deadline) throws InterruptedException {
        while (!atEnd && !deadline.isOver()) {
            TimeUnit.MILLISECONDS.timedWait(this, deadline.millis());
        }
    }

    /** What has come so far. */
    synchronized String text() {
        return String.join("\n", lines);
    }
}
