package io.egf2.examples.fleet.picture;

/**
 * One node talks to another.
 *
 * @param from the id of the one that talks
 * @param to the id of the one that is talked to
 * @param label what stands at the line, such as {@code EGF2-N05}; empty for none
 * @param mark whether it is wrong
 */
public record Edge(String from, String to, String label, Mark mark) {

    public static Edge of(String from, String to) {
        return new Edge(from, to, "", Mark.NONE);
    }

    public static Edge warned(String from, String to, String code) {
        return new Edge(from, to, code, Mark.WARNED);
    }

    public static Edge wrong(String from, String to, String code) {
        return new Edge(from, to, code, Mark.WRONG);
    }

    boolean isLoop() {
        return from.equals(to);
    }

    /** Whether all that is to be seen of it is where it begins and where it ends. */
    boolean isPlain() {
        return mark == Mark.NONE && label.isEmpty();
    }
}
