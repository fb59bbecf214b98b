package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;

/** The corners of a line, and the line as a path with round ones. */
final class Route {

    static final double HEAD = 9;

    private static final double RADIUS = 8;

    private final List<Point> points = new ArrayList<>();

    /** Goes on: vertically to a track, along it, and vertically again. */
    void add(double x, double y, double track, double toX, double toY) {
        add(x, y);
        if (x != toX) {
            add(x, track);
            add(toX, track);
        }
        add(toX, toY);
    }

    /** Goes on to a point; what lies on a straight line is not a corner. */
    void add(double x, double y) {
        Point point = new Point(x, y);
        int size = points.size();
        if (size > 0 && points.get(size - 1).equals(point)) {
            return;
        }
        if (size > 1 && isStraight(points.get(size - 2), points.get(size - 1), point)) {
            points.remove(size - 1);
        }
        points.add(point);
    }

    private static boolean isStraight(Point one, Point two, Point three) {
        return one.x == two.x && two.x == three.x || one.y == two.y && two.y == three.y;
    }

    /** The line, up to the middle of its head. */
    String path() {
        StringBuilder path = new StringBuilder("M" + points.get(0));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            double radius = Math.min(RADIUS, Math.min(half(i), half(i + 1)));
            path.append("L").append(corner.towards(points.get(i - 1), radius));
            path.append("Q").append(corner).append(" ").append(corner.towards(points.get(i + 1), radius));
        }
        return path.append("L").append(end().towards(beforeEnd(), HEAD / 2)).toString();
    }

    /** The head of the arrow. */
    String head() {
        Point base = end().towards(beforeEnd(), HEAD);
        double dx = (base.y - end().y) / HEAD * 4.5;
        double dy = (base.x - end().x) / HEAD * 4.5;
        return "M" + end() + "L" + new Point(base.x + dx, base.y + dy) + "L" + new Point(base.x - dx, base.y - dy)
                + "Z";
    }

    private Point end() {
        return points.get(points.size() - 1);
    }

    private Point beforeEnd() {
        return points.get(points.size() - 2);
    }

    /** Half of the way to a corner; the ends of the line have all of theirs for one corner. */
    private double half(int i) {
        double length = points.get(i).distance(points.get(i - 1));
        return i == 1 || i == points.size() - 1 ? length : length / 2;
    }

    private record Point(double x, double y) {

        double distance(Point other) {
            return Math.abs(x - other.x) + Math.abs(y - other.y);
        }

        Point towards(Point other, double length) {
            double part = length / distance(other);
            return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
        }

        @Override
        public String toString() {
            return Outline.number(x) + " " + Outline.number(y);
        }
    }
}
