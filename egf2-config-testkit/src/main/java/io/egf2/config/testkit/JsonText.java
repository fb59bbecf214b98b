package io.egf2.config.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The text of a JSON document, and texts that differ from it in one place and in nothing else. Immutable. */
final class JsonText {

    private final String text;
    private final Node root;

    /**
     * Finds the places.
     *
     * @param text what is known to be a JSON object or list
     */
    JsonText(String text) {
        this.text = text;
        this.root = new Reader(text).document();
    }

    /**
     * A value in a text.
     *
     * @param begin where it begins; of a member of an object, where its name does
     * @param nameEnd where its name ends
     * @param start where the value itself begins
     * @param end behind its last character
     * @param children the values within it, by name or index
     */
    private record Node(int begin, int nameEnd, int start, int end, Map<String, Node> children) {}

    private Node node(String pointer) {
        Node node = root;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            node = child(node, token.replace("~1", "/").replace("~0", "~"));
        }
        return node;
    }

    private static Node child(Node parent, String name) {
        return Objects.requireNonNull(parent.children().get(name), name);
    }

    /** Another value in the place of one that is there. */
    String withValue(String pointer, String json) {
        Node node = node(pointer);
        return text.substring(0, node.start()) + json + text.substring(node.end());
    }

    /** Another name in the place of that of a member. */
    String withName(String pointer, String name) {
        Node node = node(pointer);
        return text.substring(0, node.begin()) + quoted(name) + text.substring(node.nameEnd());
    }

    /**
     * One more value behind those of an object or list, laid out as they are.
     *
     * @param name the name of a member, or null for an element
     */
    String withMore(String pointer, @Nullable String name, String json) {
        Node parent = node(pointer);
        String more = name == null ? json : quoted(name) + ": " + json;
        if (parent.children().isEmpty()) {
            return text.substring(0, parent.start() + 1) + more + text.substring(parent.end() - 1);
        }
        int first = parent.children().values().iterator().next().begin();
        int last = parent.children().values().stream().mapToInt(Node::end).max().orElseThrow();
        return text.substring(0, last) + "," + text.substring(parent.start() + 1, first) + more + text.substring(last);
    }

    /** Without one member or element, and without the comma that parted it from the others. */
    String without(String pointer) {
        Node node = node(pointer);
        Node parent = node(pointer.substring(0, pointer.lastIndexOf('/')));
        int before = parent.start() + 1;
        for (Node sibling : parent.children().values()) {
            if (sibling.begin() > node.begin()) {
                return text.substring(0, node.begin()) + text.substring(sibling.begin());
            }
            before = sibling.equals(node) ? before : sibling.end();
        }
        return text.substring(0, before) + text.substring(node.end());
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** One walk over a text that is known to be JSON, so that there is nothing to check. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Node document() {
            skipBlanks();
            return value(at, at);
        }

        private Node value(int begin, int nameEnd) {
            int start = at;
            Map<String, Node> children = Map.of();
            switch (text.charAt(at)) {
                case '{', '[' -> children = children();
                case '"' -> skipString();
                default -> skipWord();
            }
            return new Node(begin, nameEnd, start, at, children);
        }

        private Map<String, Node> children() {
            boolean isObject = text.charAt(at++) == '{';
            Map<String, Node> children = new LinkedHashMap<>();
            for (skipBlanks(); text.charAt(at) != '}' && text.charAt(at) != ']'; skipBlanks()) {
                int begin = at;
                String name = isObject ? name() : Integer.toString(children.size());
                int nameEnd = at;
                skip(":");
                children.put(name, value(begin, nameEnd));
                skip(",");
            }
            at++;
            return children;
        }

        private String name() {
            int start = at;
            skipString();
            return JsonMapper.shared().readTree(text.substring(start, at)).stringValue();
        }

        private void skipString() {
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
            }
            at++;
        }

        private void skipWord() {
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }

        /** A mark, if it comes next, with the blanks around it. */
        private void skip(String mark) {
            skipBlanks();
            at += text.startsWith(mark, at) ? 1 : 0;
            skipBlanks();
        }

        private void skipBlanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
