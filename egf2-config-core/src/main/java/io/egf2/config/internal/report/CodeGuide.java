package io.egf2.config.internal.report;

import io.egf2.config.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the reference says of each code of a problem. */
final class CodeGuide {

    /**
     * A code.
     *
     * @param title in a few words
     * @param about in a sentence or two
     * @param advice what to do
     */
    record Entry(String title, String about, String advice) {}

    private final Map<String, Entry> entries = new HashMap<>();

    private CodeGuide(String text) {
        for (String line : text.lines().toList()) {
            String[] column = line.split("\t", 4);
            entries.put(column[0], new Entry(column[1], column[2], column[3]));
        }
    }

    /** A code without an entry has its name for a title: without the file, a report is still a report. */
    static CodeGuide read() {
        return new CodeGuide(file("codes.txt"));
    }

    /** The version of the library, as it is built. */
    static String version() {
        return file("version").strip();
    }

    private static String file(String name) {
        try (InputStream file = CodeGuide.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    Entry of(ProblemCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Optional.ofNullable(entries.get(code.id())).orElse(new Entry(words, words, words));
    }
}
