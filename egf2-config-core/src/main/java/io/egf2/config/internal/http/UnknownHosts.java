package io.egf2.config.internal.http;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks again for hosts that were unknown a moment ago. The JVM remembers for 10 s that a name is unknown, and answers from its
 * memory; but it remembers names letter by letter, while name servers and hosts files take upper and lower case for the same
 * (RFC 4343). So the name is asked for in another case as long as the JVM remembers the first, which leaves the service's own
 * settings alone. Where that cannot help, it says how long the memory lasts. Loaded after the first failure.
 */
final class UnknownHosts {

    private static final long FOR_EVER_MILLIS = 24L * 60 * 60 * 1_000;
    private static final int MOST_LETTERS = 20;

    private final Map<String, Memory> remembered = new HashMap<>();

    /** The JVM's memory of one name: since when, and how many of its spellings were asked for. */
    private static final class Memory {
        private long since = System.nanoTime();
        private int spellings;
    }

    /** The name is unknown, and asking for it again does not help before some time has passed. */
    static final class Remembered extends UnknownHostException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final long millis;
        private final long lifetime;

        Remembered(long millis, long lifetime) {
            super("remembered");
            this.millis = millis;
            this.lifetime = lifetime;
        }

        /** Until the JVM asks again. */
        long millis() {
            return millis;
        }

        /** How long the JVM remembers, such as {@code 10 s}. */
        String lifetime() {
            return lifetime == FOR_EVER_MILLIS ? "ever" : lifetime / 1_000 + " s";
        }
    }

    /**
     * A host was looked up as it is written, and is unknown.
     *
     * @return what to throw
     */
    UnknownHostException after(String host, UnknownHostException unknown) {
        Memory memory = new Memory();
        remembered.put(host, memory);
        return remaining(memory) == 0 || spelling(host, 1) != null ? unknown : remembered(memory);
    }

    InetAddress[] lookup(String host) throws UnknownHostException {
        Memory memory = remembered.get(host);
        if (memory == null || remaining(memory) == 0) {
            return asWritten(host);
        }
        String other = spelling(host, ++memory.spellings);
        if (other == null) {
            throw remembered(memory);
        }
        return InetAddress.getAllByName(other);
    }

    private InetAddress[] asWritten(String host) throws UnknownHostException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw after(host, e);
        }
    }

    private static Remembered remembered(Memory memory) {
        return new Remembered(remaining(memory), lifetimeMillis());
    }

    private static long remaining(Memory memory) {
        return Math.max(0, lifetimeMillis() - (System.nanoTime() - memory.since) / 1_000_000);
    }

    /**
     * The name with some of its letters in upper case.
     *
     * @param number which of the spellings, from 1
     * @return null if there are no more, or if they are of no use: Java's own hosts file is read with an eye to case
     */
    private static @Nullable String spelling(String host, int number) {
        StringBuilder spelling = new StringBuilder(host);
        int bits = System.getProperty("jdk.net.hosts.file") == null ? number : 0;
        int letters = 0;
        for (int i = 0; i < host.length() && letters < MOST_LETTERS; i++) {
            char c = host.charAt(i);
            if (c >= 'a' && c <= 'z' && (bits >> letters++ & 1) == 1) {
                spelling.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return bits == 0 || bits >> letters > 0 ? null : spelling.toString();
    }

    /** As {@code sun.net.InetAddressCachePolicy} reads it; without either property nothing is remembered. */
    private static long lifetimeMillis() {
        Integer seconds = number(Security.getProperty("networkaddress.cache.negative.ttl"));
        if (seconds == null) {
            seconds = number(System.getProperty("sun.net.inetaddr.negative.ttl"));
        }
        return seconds == null ? 0 : seconds < 0 ? FOR_EVER_MILLIS : seconds * 1_000L;
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
