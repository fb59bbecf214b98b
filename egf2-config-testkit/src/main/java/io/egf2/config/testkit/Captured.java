package io.egf2.config.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a stream of a process has brought so far. A daemon thread reads it, so that the process never waits for a reader. */
final class Captured {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Object progress;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread reader;
    private volatile boolean isGivenUp;

    /**
     * Begins to read.
     *
     * @param progress is notified when more has come
     */
    Captured(InputStream stream, Object progress) {
        this.progress = progress;
        this.reader = new Thread(() -> read(stream), "egf2-config-testkit");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[8_192];
        try {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                synchronized (progress) {
                    bytes.write(buffer, 0, length);
                    progress.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process was ended.
        }
    }

    String text() {
        synchronized (progress) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Waits for the last byte of a process that has ended; a child that it left behind may hold the stream open. */
    void awaitLast() throws InterruptedException {
        if (!isGivenUp) {
            reader.join(PATIENCE_MILLIS);
            isGivenUp = true;
        }
    }
}
