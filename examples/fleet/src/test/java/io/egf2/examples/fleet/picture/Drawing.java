package io.egf2.examples.fleet.picture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is to be seen in an SVG, measured on its own elements. */
final class Drawing {

    private final Element root;

    Drawing(String svg) {
        try {
            this.root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalArgumentException("not an SVG: " + svg, e);
        }
    }

    Bounds paper() {
        return new Bounds(0, 0, number(root, "width"), number(root, "height"));
    }

    /** The boxes of nodes. */
    List<Shape> boxes() {
        return withClass("g", "node").map(Drawing::shape).toList();
    }

    List<Shape> labels() {
        return withClass("g", "label").map(Drawing::shape).toList();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        withClass("path", "edge")
                .filter(path -> path.hasAttribute("data-from"))
                .forEach(path -> lines.add(new Line(
                        path.getAttribute("data-from"),
                        path.getAttribute("data-to"),
                        path.getParentNode(),
                        Path.of(path.getAttribute("d")).moved(shift(path)))));
        return lines;
    }

    List<Path> heads() {
        return withClass("path", "head")
                .map(path -> Path.of(path.getAttribute("d")).moved(shift(path)))
                .toList();
    }

    private Stream<Element> withClass(String name, String style) {
        return all(root, name)
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style));
    }

    private static Stream<Element> all(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Shape shape(Element group) {
        Bounds bounds = all(group, "rect")
                .map(Drawing::rectangle)
                .findFirst()
                .orElseGet(() -> Path.of(
                                all(group, "path").findFirst().orElseThrow().getAttribute("d"))
                        .bounds());
        List<Bounds> texts = all(group, "text").map(Drawing::text).toList();
        double shift = shift(group);
        return new Shape(
                group.getAttribute("data-id"),
                bounds.moved(shift),
                texts.stream().map(text -> text.moved(shift)).toList());
    }

    private static Bounds rectangle(Element rect) {
        double x = number(rect, "x");
        double y = number(rect, "y");
        return new Bounds(x, y, x + number(rect, "width"), y + number(rect, "height"));
    }

    /** A text that is centred, in the widest of the usual fonts. */
    private static Bounds text(Element text) {
        boolean isName = text.getAttribute("class").equals("name");
        double half = DejaVuBold.width(text.getTextContent(), isName ? 14 : 12) / 2;
        double x = number(text, "x");
        double y = number(text, "y");
        return new Bounds(x - half, y - (isName ? 11 : 10), x + half, y + 3);
    }

    private static double shift(Element element) {
        double shift = 0;
        for (org.w3c.dom.Node up = element; up instanceof Element; up = up.getParentNode()) {
            String transform = ((Element) up).getAttribute("transform");
            shift +=
                    transform.isEmpty() ? 0 : Double.parseDouble(transform.replaceAll("translate\\((\\S+) 0\\)", "$1"));
        }
        return shift;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** A box or a label, and the texts in it. */
    record Shape(String id, Bounds bounds, List<Bounds> texts) {}

    /** An edge; those of one net are in one group and may lie on each other. */
    record Line(String from, String to, Object net, Path path) {

        boolean isLoop() {
            return from.equals(to);
        }
    }

    /** A rectangle. */
    record Bounds(double left, double top, double right, double bottom) {

        Bounds grown(double by) {
            return new Bounds(left - by, top - by, right + by, bottom + by);
        }

        Bounds moved(double by) {
            return new Bounds(left + by, top, right + by, bottom);
        }

        boolean meets(Bounds other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean has(Bounds other) {
            return left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom;
        }

        boolean has(double[] point) {
            return left < point[0] && point[0] < right && top < point[1] && point[1] < bottom;
        }
    }
}
