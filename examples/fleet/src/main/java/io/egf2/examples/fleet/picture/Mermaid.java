package io.egf2.examples.fleet.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture as a flowchart in Mermaid's language, which GitHub and GitLab draw in a page. */
public final class Mermaid {

    private static final String CLASSES = """
              classDef service fill:#ddf4ff,stroke:#0969da,color:#1f2328
              classDef queue fill:#f6edff,stroke:#8250df,color:#1f2328
              classDef search fill:#e3f9e8,stroke:#1a7f37,color:#1f2328
              classDef storage fill:#fdf0e3,stroke:#a0561c,color:#1f2328
              classDef other fill:#f6f8fa,stroke:#6e7781,color:#1f2328
            """;

    private final StringBuilder text = new StringBuilder("flowchart TD\n");

    /** Ids are numbers, because a word such as {@code end} would mean something. */
    private final Map<String, String> ids = new HashMap<>();

    private Mermaid() {}

    /** The whole picture. */
    public static String of(Picture picture) {
        Mermaid mermaid = new Mermaid();
        picture.nodes().forEach(mermaid::node);
        picture.edges().forEach(mermaid::edge);
        mermaid.text.append(CLASSES);
        mermaid.marks(picture.edges(), Mark.WARNED, "stroke:#9a6700,stroke-width:3px,color:#9a6700");
        mermaid.marks(picture.edges(), Mark.WRONG, "stroke:#cf222e,stroke-width:3px,color:#cf222e");
        return mermaid.text.toString();
    }

    private void node(Node node) {
        String id = "n" + (ids.size() + 1);
        ids.put(node.id(), id);
        String second = node.detail().isEmpty() ? "" : "<br/>" + escaped(node.detail());
        String label = '"' + escaped(node.label()) + second + '"';
        text.append("  " + id + shape(node.kind(), label) + ":::" + node.kind().word() + "\n");
    }

    private static String shape(Kind kind, String label) {
        return switch (kind) {
            case SERVICE -> "(" + label + ")";
            case QUEUE -> "[[" + label + "]]";
            case SEARCH -> "{{" + label + "}}";
            case STORAGE -> "[(" + label + ")]";
            case OTHER -> "[" + label + "]";
        };
    }

    private void edge(Edge edge) {
        String label = edge.label().isEmpty() ? "" : "|\"" + escaped(edge.label()) + "\"|";
        text.append("  " + ids.get(edge.from()) + " -->" + label + " " + ids.get(edge.to()) + "\n");
    }

    private void marks(List<Edge> edges, Mark mark, String style) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).mark() == mark) {
                text.append("  linkStyle " + i + " " + style + "\n");
            }
        }
    }

    /** Letters that Mermaid, its Markdown or HTML would take for their own become numbers, as Mermaid wants them. */
    private static String escaped(String label) {
        StringBuilder escaped = new StringBuilder();
        label.codePoints().forEach(letter -> {
            if (Character.isISOControl(letter)) {
                escaped.append(' ');
            } else if ("\"#&<>;`\\*_|".indexOf(letter) >= 0) {
                escaped.append('#').append(letter).append(';');
            } else {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }
}
