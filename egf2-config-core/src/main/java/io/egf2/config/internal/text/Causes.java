package io.egf2.config.internal.text;

import org.jspecify.annotations.Nullable;

/** Looks through an exception and its causes. */
public final class Causes {

    /** How many causes are looked at: they may go round in a circle. */
    public static final int DEEPEST = 20;

    private Causes() {}

    /** The first exception of a type. */
    public static <T extends Throwable> @Nullable T find(Throwable start, Class<T> type) {
        Throwable e = start;
        for (int depth = 0; e != null && depth < DEEPEST; depth++) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            e = e.getCause();
        }
        return null;
    }

    /** All messages of the causes, to search in; not to be shown, since they may quote anything. */
    public static String text(Throwable start) {
        StringBuilder text = new StringBuilder();
        Throwable e = start;
        for (int depth = 0; e != null && depth < DEEPEST; depth++) {
            text.append(e.getMessage()).append('\n');
            e = e.getCause();
        }
        return text.toString();
    }
}
