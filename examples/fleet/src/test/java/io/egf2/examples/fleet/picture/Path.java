package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of SVG.
 *
 * @param points on it, not far from each other
 * @param straights its straight pieces
 */
record Path(List<double[]> points, List<Drawing.Bounds> straights) {

    private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");
    private static final int SAMPLES = 40;

    static Path of(String text) {
        if (!text.matches("(" + COMMAND + ")+")) {
            throw new IllegalArgumentException("not a path that is understood: " + text);
        }
        Path path = new Path(new ArrayList<>(), new ArrayList<>());
        for (Matcher command = COMMAND.matcher(text); command.find(); ) {
            path.add(command.group(1), numbers(command.group(2)));
        }
        return path;
    }

    double[] begin() {
        return points.get(0);
    }

    double[] end() {
        return points.get(points.size() - 1);
    }

    Drawing.Bounds bounds() {
        return new Drawing.Bounds(
                points.stream().mapToDouble(point -> point[0]).min().orElseThrow(),
                points.stream().mapToDouble(point -> point[1]).min().orElseThrow(),
                points.stream().mapToDouble(point -> point[0]).max().orElseThrow(),
                points.stream().mapToDouble(point -> point[1]).max().orElseThrow());
    }

    Path moved(double by) {
        return new Path(
                points.stream()
                        .map(point -> new double[] {point[0] + by, point[1]})
                        .toList(),
                straights.stream().map(piece -> piece.moved(by)).toList());
    }

    private void add(String command, double[] numbers) {
        switch (command) {
            case "M" -> points.add(numbers);
            case "L" -> straight(numbers);
            case "Z" -> straight(begin());
            default -> curve(numbers);
        }
    }

    private void straight(double[] to) {
        double[] from = end();
        straights.add(new Drawing.Bounds(
                Math.min(from[0], to[0]),
                Math.min(from[1], to[1]),
                Math.max(from[0], to[0]),
                Math.max(from[1], to[1])));
        int samples = (int) (Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1])) + 1;
        for (int i = 1; i <= samples; i++) {
            points.add(between(from, to, (double) i / samples));
        }
    }

    /** A Bézier curve of any degree, by the way of de Casteljau. */
    private void curve(double[] numbers) {
        List<double[]> controls = new ArrayList<>(List.of(end()));
        for (int i = 0; i < numbers.length; i += 2) {
            controls.add(new double[] {numbers[i], numbers[i + 1]});
        }
        for (int i = 1; i <= SAMPLES; i++) {
            points.add(on(controls, (double) i / SAMPLES));
        }
    }

    private static double[] on(List<double[]> controls, double part) {
        if (controls.size() == 1) {
            return controls.get(0);
        }
        List<double[]> fewer = new ArrayList<>();
        for (int i = 1; i < controls.size(); i++) {
            fewer.add(between(controls.get(i - 1), controls.get(i), part));
        }
        return on(fewer, part);
    }

    private static double[] between(double[] from, double[] to, double part) {
        return new double[] {from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part};
    }

    private static double[] numbers(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text.strip())
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
