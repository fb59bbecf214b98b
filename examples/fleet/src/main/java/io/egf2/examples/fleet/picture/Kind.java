package io.egf2.examples.fleet.picture;

import java.util.Locale;

/** What a node of the picture is. */
public enum Kind {
    SERVICE,
    QUEUE,
    SEARCH,
    STORAGE,
    OTHER;

    /** How it is called in the legend and in a style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
