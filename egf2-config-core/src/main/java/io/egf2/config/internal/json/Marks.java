package io.egf2.config.internal.json;

import java.util.Arrays;

/** What a reader that goes on after a mistake knows of the entries of a mended document that is not to be seen in its text. */
public final class Marks {

    /** Stands for a value that cannot be read. */
    public static final byte UNREADABLE = 1;

    /** A value that was probably meant; if it is refused, it was not, and nobody is told. */
    public static final byte GUESS = 2;

    /** A container of which not all was looked at. */
    public static final byte INCOMPLETE = 4;

    /** A key that stood in its object before. */
    public static final byte REPEATED = 8;

    /** A guess that was refused. */
    public static final byte REFUSED = 16;

    private byte[] marks = new byte[64];

    public void set(int entry, byte mark) {
        if (entry >= marks.length) {
            marks = Arrays.copyOf(marks, entry + entry / 2 + 1);
        }
        marks[entry] |= mark;
    }

    boolean has(int entry, byte mark) {
        return entry < marks.length && (marks[entry] & mark) != 0;
    }

    /** Whether one of several entries is not what was written. */
    boolean anyUnsure(int from, int to) {
        for (int entry = from; entry < Math.min(to, marks.length); entry++) {
            if ((marks[entry] & (UNREADABLE | INCOMPLETE | REPEATED)) != 0) {
                return true;
            }
        }
        return false;
    }
}
