package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A picture in SVG: layers from top to bottom, light and dark as the reader's screen. */
public final class Svg {

    private final Picture picture;
    private final Layout layout;
    private final Legend legend;
    private final int shift;
    private final List<String> elements = new ArrayList<>();

    private Svg(Picture picture) {
        this.picture = picture;
        this.layout = Layout.of(picture);
        this.legend = new Legend(picture, layout.height(), Math.max(layout.width(), 480));
        this.shift = Math.max(0, legend.width() - layout.width()) / 2;
    }

    /** The whole picture. */
    public static String of(Picture picture) {
        Svg svg = new Svg(picture);
        svg.head();
        svg.lines();
        svg.spots();
        svg.elements.add("</g>");
        svg.legend();
        svg.elements.add("</svg>");
        return String.join("\n", svg.elements) + "\n";
    }

    private void head() {
        int width = Math.max(layout.width(), legend.width());
        int height = legend.bottom() + Layout.MARGIN / 2;
        elements.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\""
                + width + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"fleet-title fleet-desc\">");
        elements.add("<title id=\"fleet-title\">" + Xml.text(picture.title()) + "</title>");
        elements.add("<desc id=\"fleet-desc\">" + Xml.text(Description.of(picture)) + "</desc>");
        elements.add("<style>\n" + Style.SHEET + "</style>");
        elements.add("<rect class=\"paper\" x=\"0.5\" y=\"0.5\" width=\"" + (width - 1) + "\" height=\"" + (height - 1)
                + "\" rx=\"10\"/>");
        elements.add(shift == 0 ? "<g>" : "<g transform=\"translate(" + shift + " 0)\">");
    }

    private void lines() {
        layout.nets().stream().sorted(Comparator.comparing(Net::mark)).forEach(this::line);
    }

    private void line(Net net) {
        Map<Edge, Route> routes = layout.routes(net);
        String kind = layout.box(net.to()).node.kind().word();
        elements.add("<g class=\"line "
                + (net.mark() == Mark.NONE ? "to-" + kind : net.mark().word()) + "\">");
        if (net.mark() != Mark.NONE) { // many gaps in a plain line would make it look like a warning
            routes.values().forEach(route -> elements.add("<path class=\"around\" d=\"" + route.path() + "\"/>"));
        }
        routes.forEach(this::edge);
        elements.add(
                "<path class=\"head\" d=\"" + routes.values().iterator().next().head() + "\"/>");
        elements.add("</g>");
    }

    private void edge(Edge edge, Route route) {
        elements.add("<path class=\"edge\" data-from=\"" + Xml.text(edge.from()) + "\" data-to=\"" + Xml.text(edge.to())
                + "\" d=\"" + route.path() + "\"><title>" + Xml.text(Description.of(picture, edge))
                + "</title></path>");
    }

    private void spots() {
        layout.spots().forEach((spot, middle) -> {
            if (spot instanceof Box box) {
                box(box, middle);
                loops(box, middle);
            } else if (spot instanceof Pass pass && !pass.label.isEmpty()) {
                label(pass.label, pass.net.mark(), pass.x, middle);
            }
        });
    }

    private void box(Box box, int middle) {
        Node node = box.node;
        boolean hasDetail = !node.detail().isEmpty();
        elements.add("<g class=\"node " + node.kind().word() + "\" data-id=\"" + Xml.text(node.id()) + "\">");
        elements.add("<title>" + Xml.text(node.label() + (hasDetail ? ", " + node.detail() : "")) + "</title>");
        elements.add(Outline.of(node.kind(), box.x - box.half, middle - box.height / 2.0, 2 * box.half, box.height));
        int drop = node.kind() == Kind.STORAGE ? Outline.CAP / 2 : 0;
        text("name", box.label, box.x, middle + drop + (hasDetail ? -3 : 5));
        if (hasDetail) {
            text("detail", box.detail, box.x, middle + drop + 14);
        }
        elements.add("</g>");
    }

    /** Each edge from a node to itself leaves the right side and comes back to it. */
    private void loops(Box box, int middle) {
        for (int i = 0; i < box.loops.size(); i++) {
            Edge edge = box.loops.get(i);
            int y = middle + (2 * i - box.loops.size() + 1) * Box.LOOP / 2;
            Route route = new Route();
            route.add(box.x + box.half, y - 6);
            route.add(box.x + box.half + Box.LOOP, y - 6);
            route.add(box.x + box.half + Box.LOOP, y + 6);
            route.add(box.x + box.half, y + 6);
            String kind = edge.mark() == Mark.NONE
                    ? "to-" + box.node.kind().word()
                    : edge.mark().word();
            elements.add("<g class=\"line " + kind + "\">");
            edge(edge, route);
            elements.add("<path class=\"head\" d=\"" + route.head() + "\"/>");
            elements.add("</g>");
            if (!edge.label().isEmpty()) {
                label(edge.label(), edge.mark(), box.x + box.half + Box.LOOP + Pass.halfOf(edge.label()), y);
            }
        }
    }

    private void label(String label, Mark mark, int x, int middle) {
        int half = Pass.halfOf(label);
        int top = middle - Pass.LABEL_HEIGHT / 2;
        elements.add("<g class=\"label " + mark.word() + "\">");
        elements.add("<title>" + Xml.text(label) + "</title>");
        elements.add("<rect x=\"" + (x - half) + "\" y=\"" + top + "\" width=\"" + 2 * half + "\" height=\""
                + Pass.LABEL_HEIGHT + "\" rx=\"" + Pass.LABEL_HEIGHT / 2 + "\"/>");
        text("code", Pass.text(label), x, middle + 4);
        elements.add("</g>");
    }

    private void text(String style, String text, int x, int y) {
        elements.add("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">" + Xml.text(text) + "</text>");
    }

    private void legend() {
        elements.add("<g class=\"legend\">");
        elements.addAll(legend.elements());
        elements.add("</g>");
    }
}
