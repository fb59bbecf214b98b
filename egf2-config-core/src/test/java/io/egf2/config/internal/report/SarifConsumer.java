package io.egf2.config.internal.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a program does with a fix that it reads in SARIF, by sections 3.55 to 3.57: it knows the document and the log, no more. */
public final class SarifConsumer {

    private SarifConsumer() {}

    /** The document after a fix. */
    public static String applied(JsonNode fix, String document) {
        assertMatches(fix.get("artifactChanges").size() == 1, "one document is changed");
        StringBuilder text = new StringBuilder(document);
        int moved = 0;
        for (JsonNode replacement : fix.get("artifactChanges").get(0).get("replacements")) {
            JsonNode region = replacement.get("deletedRegion");
            int from = offset(
                    document,
                    region.get("startLine").asInt(),
                    region.get("startColumn").asInt());
            int to = offset(
                    document,
                    region.get("endLine").asInt(),
                    region.get("endColumn").asInt());
            String inserted = replacement.at("/insertedContent/text").asString("");
            text.replace(from + moved, to + moved, inserted);
            moved += inserted.length() - (to - from);
        }
        return text.toString();
    }

    /** What a region holds. */
    static String content(JsonNode region, String document) {
        return document.substring(
                offset(
                        document,
                        region.get("startLine").asInt(),
                        region.get("startColumn").asInt()),
                offset(
                        document,
                        region.get("endLine").asInt(),
                        region.get("endColumn").asInt()));
    }

    private static int offset(String document, int line, int column) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        for (int at = 0; at < document.length(); at++) {
            if (document.startsWith("\r\n", at)) {
                lines.add(++at + 1);
            } else if (document.charAt(at) == '\n' || document.charAt(at) == '\r') {
                lines.add(at + 1);
            }
        }
        return lines.get(line - 1) + column - 1;
    }

    private static void assertMatches(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
