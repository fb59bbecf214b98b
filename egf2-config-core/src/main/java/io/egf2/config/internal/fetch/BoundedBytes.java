package io.egf2.config.internal.fetch;

import io.egf2.config.spi.FetchException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream to its end, however long it claims or turns out to be. */
public final class BoundedBytes {

    private static final int FIRST_SIZE = 8 << 10;

    private BoundedBytes() {}

    /** Trusts no announced length: the buffer grows with what has really come, and never far beyond the limit. */
    public static byte[] read(InputStream in, int maxBytes) throws IOException, FetchException {
        byte[] bytes = new byte[FIRST_SIZE];
        int size = 0;
        while (true) {
            int count = in.read(bytes, size, bytes.length - size);
            if (count < 0) {
                return Arrays.copyOf(bytes, size);
            }
            size += count;
            if (size > maxBytes) {
                throw SizeFailure.of(maxBytes);
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, larger(size, maxBytes));
            }
        }
    }

    private static int larger(int size, int maxBytes) {
        return (int) Math.min(Math.max(size + 1L, maxBytes + 1L), 2L * size);
    }
}
