package io.egf2.examples.fleet.picture;

import java.util.Locale;

/** What was found about an edge; a later one is drawn above the earlier ones. */
public enum Mark {
    NONE,
    WARNED,
    WRONG;

    /** How it is called in the legend and in a style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
