package io.egf2.examples.fleet.picture;

/**
 * A service or another system.
 *
 * @param id what edges call it
 * @param label what it is called in the picture
 * @param kind what it is
 * @param detail a second line, such as {@code port 2016}; empty for none
 */
public record Node(String id, String label, Kind kind, String detail) {

    public static Node service(String name, String detail) {
        return new Node(name, name, Kind.SERVICE, detail);
    }
}
