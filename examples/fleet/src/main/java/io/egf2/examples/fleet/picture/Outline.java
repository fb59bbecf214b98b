package io.egf2.examples.fleet.picture;

/** The outline of a box, by the kind of what it shows. */
final class Outline {

    /** How high the ends of a cylinder are. */
    static final int CAP = 6;

    private static final double CIRCLE = 0.5523;

    private Outline() {}

    /** The outline of a box with these bounds, as elements of SVG. */
    static String of(Kind kind, double x, double y, double width, double height) {
        return switch (kind) {
            case SERVICE -> rectangle(x, y, width, height, 8);
            case OTHER -> rectangle(x, y, width, height, 2);
            case SEARCH -> path(hexagon(x, y, width, height));
            case STORAGE -> path(can(x, y, width, height)) + line(lid(x, y, width));
            case QUEUE -> path(pipe(x, y, width, height)) + line(mouth(x + width - 2 * CAP, y, height));
        };
    }

    /** A number as short as it can be, with at most one digit after the point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String rectangle(double x, double y, double width, double height, double radius) {
        return "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height)
                + attribute("rx", radius) + "/>";
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String path(String path) {
        return "<path d=\"" + path + "\"/>";
    }

    private static String line(String path) {
        return "<path class=\"rim\" d=\"" + path + "\"/>";
    }

    private static String hexagon(double x, double y, double width, double height) {
        double slope = 10;
        return move(x + slope, y) + to("L", x + width - slope, y) + to("L", x + width, y + height / 2)
                + to("L", x + width - slope, y + height) + to("L", x + slope, y + height)
                + to("L", x, y + height / 2) + "Z";
    }

    private static String can(double x, double y, double width, double height) {
        double top = y + CAP;
        double bottom = y + height - CAP;
        return move(x, top) + arc(x, top, width, -CAP) + to("L", x + width, bottom)
                + arc(x + width, bottom, -width, CAP) + "Z";
    }

    private static String lid(double x, double y, double width) {
        return move(x, y + CAP) + arc(x, y + CAP, width, CAP);
    }

    private static String pipe(double x, double y, double width, double height) {
        double left = x + CAP;
        double right = x + width - CAP;
        return move(left, y) + to("L", right, y) + side(right, y, height, CAP) + to("L", left, y + height)
                + side(left, y + height, -height, -CAP) + "Z";
    }

    private static String mouth(double x, double y, double height) {
        return move(x + CAP, y) + side(x + CAP, y, height, -CAP);
    }

    /** Half an ellipse from a point to one beside it. */
    private static String arc(double x, double y, double width, double rise) {
        double half = width / 2;
        double pull = CIRCLE * half;
        return to("C", x, y + CIRCLE * rise)
                + to(" ", x + half - pull, y + rise)
                + to(" ", x + half, y + rise)
                + to("C", x + half + pull, y + rise)
                + to(" ", x + width, y + CIRCLE * rise)
                + to(" ", x + width, y);
    }

    /** Half an ellipse from a point to one below it. */
    private static String side(double x, double y, double height, double depth) {
        double half = height / 2;
        double pull = CIRCLE * half;
        return to("C", x + CIRCLE * depth, y)
                + to(" ", x + depth, y + half - pull)
                + to(" ", x + depth, y + half)
                + to("C", x + depth, y + half + pull)
                + to(" ", x + CIRCLE * depth, y + height)
                + to(" ", x, y + height);
    }

    private static String move(double x, double y) {
        return to("M", x, y);
    }

    private static String to(String command, double x, double y) {
        return command + number(x) + " " + number(y);
    }
}
