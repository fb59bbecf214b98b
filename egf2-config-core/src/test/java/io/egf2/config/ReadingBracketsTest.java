package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One bracket is missing, too many or of the wrong kind: that is one problem, and nothing else is one. */
final class ReadingBracketsTest {

    private static final JsonMapper JACKSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A document in the ways in which people and programs write it. */
    private static List<String> forms(String service) {
        String written = EgfServices.document(service);
        JsonNode tree = JACKSON.readTree(written);
        return List.of(written, JACKSON.writeValueAsString(tree), indented(tree, 0, "  "), indented(tree, 0, "\t"));
    }

    /** As JavaScript's {@code JSON.stringify} indents: one member and one element a line. */
    static String indented(JsonNode node, int level, String unit) {
        if (!node.isContainer() || node.isEmpty()) {
            return node.toString();
        }
        String inner = "\n" + unit.repeat(level + 1);
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> parts.add(JACKSON.writeValueAsString(member.getKey()) + ": "
                            + indented(member.getValue(), level + 1, unit)));
        } else {
            node.forEach(element -> parts.add(indented(element, level + 1, unit)));
        }
        String end = "\n" + unit.repeat(level);
        return (node.isObject() ? "{" : "[")
                + inner
                + String.join("," + inner, parts)
                + end
                + (node.isObject() ? "}" : "]");
    }

    private static List<Integer> brackets(String document) {
        List<Integer> found = new ArrayList<>();
        boolean inString = false;
        for (int at = 0; at < document.length(); at++) {
            char c = document.charAt(at);
            inString ^= c == '"';
            if (!inString && "{}[]".indexOf(c) >= 0) {
                found.add(at);
            }
        }
        return found;
    }

    private static String replaced(String document, int at, String replacement) {
        return document.substring(0, at) + replacement + document.substring(at + 1);
    }

    /** The bracket at an offset is left out, doubled (on the same line and on the next one), and of the wrong kind. */
    private static List<String> broken(String document, int at) {
        String c = document.substring(at, at + 1);
        return List.of(
                replaced(document, at, ""),
                replaced(document, at, c + c),
                replaced(document, at, c + "\n" + c),
                replaced(document, at, swapped(c)));
    }

    private static String swapped(String c) {
        return String.valueOf("{}[]".charAt("[]{}".indexOf(c)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void oneWrongBracketIsOneProblem(String service) {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (String form : forms(service)) {
            for (int at : brackets(form)) {
                for (String document : broken(form, at)) {
                    count++;
                    if (ReadingOn.problems(service, document).size() != 1) {
                        wrong.add(at + ":\n" + document + "\n" + ReadingOn.lines(service, document));
                    }
                }
            }
        }
        assertThat(wrong).as("of " + count).isEmpty();
    }
}
