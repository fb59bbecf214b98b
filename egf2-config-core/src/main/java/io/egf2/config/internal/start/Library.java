package io.egf2.config.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A library that this one uses, and where it is on the class path.
 *
 * @param prefix how the names of its classes begin
 * @param probe a class that each of its versions has
 * @param coordinates its name in Maven
 * @param oldest the oldest version that the build tries
 * @param newest the newest one
 * @param name what people call it
 */
record Library(String prefix, String probe, String coordinates, String oldest, String newest, String name) {

    /** Empty if our own jar is not whole. */
    static List<Library> all() {
        try (InputStream file = Library.class.getResourceAsStream("libraries")) {
            String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(Library::parse).toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static Library parse(String line) {
        String[] column = line.split(" ", 6);
        return new Library(column[0], column[1], column[2], column[3], column[4], column[5]);
    }

    /** The jars and folders that hold it, in the order of the class path. */
    List<String> places() {
        ClassLoader loader = Library.class.getClassLoader();
        List<String> places = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(probe.replace('.', '/') + ".class"))) {
                places.add(place(url.toString()));
            }
        } catch (IOException | RuntimeException e) {
            // What was found until then is better than nothing.
        }
        return places;
    }

    /** Without the class, and what stands around the jar. A jar from elsewhere than a disk may have a password in its URL. */
    private String place(String url) {
        String place = url.substring(0, url.length() - probe.length() - ".class".length());
        while (place.endsWith("/") || place.endsWith("!")) {
            place = place.substring(0, place.length() - 1);
        }
        boolean isOnDisk =
                place.startsWith("file:/") || place.startsWith("jar:file:/") || place.startsWith("jar:nested:/");
        return isOnDisk ? place.substring(place.indexOf('/')) : file(place);
    }

    /** The name of a jar alone. */
    static String file(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** What to do if it is found in these places, or in none. */
    String advice(List<String> places) {
        String versions = ", tested with " + oldest + (oldest.equals(newest) ? "" : " and " + newest);
        return places.isEmpty()
                ? "add " + coordinates + versions
                : "use " + coordinates + versions + ", with no other jar of its classes before it";
    }
}
