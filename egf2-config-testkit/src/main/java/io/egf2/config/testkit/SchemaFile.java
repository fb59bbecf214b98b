package io.egf2.config.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** A JSON Schema that is kept in a file beside the documents. */
final class SchemaFile {

    /** The system property that has the file written. */
    private static final String UPDATE = "schema.update";

    private final Path file;

    SchemaFile(Path file) {
        this.file = file;
    }

    void assertCurrent(String schema, String record) {
        String found = found(schema);
        if (!found.equals(schema)) {
            String what = found.isEmpty()
                    ? ": there is no schema in " + file
                    : ": the schema in " + file + " is not that of the record" + firstDifference(schema, found);
            throw new AssertionFailedError(
                    record + what + "\nRun the test once with -D" + UPDATE + "=true to write it.", schema, found);
        }
    }

    private String found(String schema) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.writeString(file, schema);
            }
            return Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String expected, String found) {
        List<String> right = expected.lines().toList();
        List<String> there = found.lines().toList();
        int line = 0;
        while (line < right.size() && line < there.size() && right.get(line).equals(there.get(line))) {
            line++;
        }
        return "; line " + (line + 1) + "\n  expected " + at(right, line) + "\n  found    " + at(there, line);
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "the end";
    }
}
