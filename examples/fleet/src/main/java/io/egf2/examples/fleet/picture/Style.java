package io.egf2.examples.fleet.picture;

/** The style sheet of the picture: the fonts of the reader's system, and colours for light and dark. */
final class Style {

    private static final String SHAPES = """
            text { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif }
            .name { font-size: 14px; font-weight: 600 } .detail, .key { font-size: 12px }
            .code { font-size: 12px; font-weight: 600 } .name, .detail, .code { text-anchor: middle }
            path { fill: none; stroke-width: 1.5 } rect { stroke-width: 1.5 } .other rect { stroke-dasharray: 5 3 }
            .line .edge { stroke-width: 1.7 } .line .around { stroke-width: 5 } .line .head { stroke: none }
            .warned .edge { stroke-width: 2.6; stroke-dasharray: 7 4 } .wrong .edge { stroke-width: 3.2 }
            """;

    /** All of it. */
    static final String SHEET = SHAPES
            + colours("#ffffff", "#d1d9e0", "#1f2328", "#59636e")
            + kind("service", "#ddf4ff", "#0969da", "#5b93d3")
            + kind("queue", "#f6edff", "#8250df", "#a98ae0")
            + kind("search", "#e3f9e8", "#1a7f37", "#62ab79")
            + kind("storage", "#fdf0e3", "#a0561c", "#c59468")
            + kind("other", "#f6f8fa", "#6e7781", "#9aa3ad")
            + mark("none", "#ffffff", "#6e7781")
            + mark("warned", "#fff8c5", "#9a6700")
            + mark("wrong", "#ffebe9", "#cf222e")
            + "@media (prefers-color-scheme: dark) {\n"
            + colours("#0d1117", "#3d444d", "#f0f6fc", "#9198a1")
            + kind("service", "#12253d", "#4493f8", "#3a74b8")
            + kind("queue", "#271b3d", "#ab7df8", "#7d5fb8")
            + kind("search", "#12291a", "#3fb950", "#3b8a4c")
            + kind("storage", "#33210f", "#db8b45", "#a0703f")
            + kind("other", "#1c2128", "#9198a1", "#6e7781")
            + mark("none", "#0d1117", "#9198a1")
            + mark("warned", "#2e2403", "#d8a520")
            + mark("wrong", "#3c1618", "#ff6a62")
            + "}\n";

    private Style() {}

    private static String colours(String paper, String frame, String ink, String muted) {
        return ".paper { fill: " + paper + "; stroke: " + frame + " } .line .around { stroke: " + paper
                + " }\n.name { fill: " + ink + " } .detail, .key { fill: " + muted + " }\n";
    }

    private static String kind(String kind, String fill, String outline, String line) {
        return "." + kind + " rect, ." + kind + " path { fill: " + fill + "; stroke: " + outline + " } ." + kind
                + " .rim { fill: none }\n.to-" + kind + " .edge { stroke: " + line + " } .to-" + kind
                + " .head { fill: "
                + line + " }\n";
    }

    private static String mark(String mark, String fill, String line) {
        return ".label." + mark + " rect { fill: " + fill + "; stroke: " + line + " } ." + mark + " .code { fill: "
                + line + " }\n.line." + mark + " .edge { stroke: " + line + " } .line." + mark + " .head { fill: "
                + line + " }\n";
    }
}
