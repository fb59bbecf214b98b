package io.egf2.config;

import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.start.WholeReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A valid document of a service into which some mistakes were put, each into another member, and what is to be said of it. A
 * mistake is put in with a mark at its place; when the document is complete, the marks tell the places and are taken out.
 */
final class Planted {

    /** In all values that no report may show. */
    static final String CANARY = "hunter2";

    private static final char MARK = '\u0001';
    private static final int KINDS = 52;

    private final String service;
    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private String document = "";

    private static final class Member {
        final String key;
        final String value;
        String text;
        String separator = ",";

        @Nullable
        ProblemCode mistake;

        Member(String key, String value) {
            this.key = key;
            this.value = value;
            this.text = '"' + key + "\": " + value;
        }

        boolean isText() {
            return value.startsWith("\"") && value.length() > 2;
        }

        boolean isNumber() {
            return Character.isDigit(value.charAt(0));
        }

        String bare() {
            return isText() ? value.substring(1, value.length() - 1) : "";
        }
    }

    private Planted(String service, Random random) {
        this.service = service;
        this.random = random;
    }

    static Planted of(String service, int count, Random random) {
        Planted planted = new Planted(service, random);
        planted.read();
        int done = 0;
        for (int tries = 0; done < count && tries < 500; tries++) {
            done += planted.plant() ? 1 : 0;
        }
        planted.finish();
        return planted;
    }

    String service() {
        return service;
    }

    String document() {
        return document;
    }

    /** Code and place of each mistake, in the order of the report. */
    List<String> expected() {
        return expected;
    }

    private void read() {
        JsonNode tree = JsonMapper.shared().readTree(EgfServices.document(service));
        boolean expanded = random.nextBoolean();
        tree.properties()
                .forEach(member -> members.add(new Member(
                        member.getKey(),
                        expanded
                                ? ReadingBracketsTest.indented(member.getValue(), 1, "  ")
                                : member.getValue().toString())));
    }

    private boolean plant() {
        int at = random.nextInt(members.size());
        Member member = members.get(at);
        return member.mistake == null && plant(random.nextInt(KINDS), member, at == members.size() - 1);
    }

    /** Whether a member can have a mistake of a kind, and now has it. */
    private boolean plant(int kind, Member m, boolean last) {
        String key = '"' + m.key + '"';
        String head = key + ": ";
        String whole = m.text;
        String canary = '"' + CANARY + '"';
        boolean text = m.isText();
        boolean number = m.isNumber();
        boolean scalar = text || number;
        boolean url = m.bare().startsWith("http");
        boolean choice = m.key.equals("queue") || m.key.equals("storage");
        return switch (kind) {
            case 0 -> !last && put(m, ProblemCode.JSON_COMMENT, whole, ", " + MARK + "// " + CANARY);
            case 1 -> put(m, ProblemCode.JSON_COMMENT, MARK + "/* \"" + CANARY + "\": 1, */ " + whole);
            case 2 -> put(m, ProblemCode.JSON_COMMENT, MARK + "# " + CANARY + "\n  " + whole);
            case 3 -> put(m, ProblemCode.JSON_QUOTES, MARK + "\u201c" + m.key + "\u201d: " + m.value);
            case 4 -> put(m, ProblemCode.JSON_QUOTES, MARK + "'" + m.key + "': " + m.value);
            case 5 -> text && put(m, ProblemCode.JSON_QUOTES, head + MARK + "\u201c" + m.bare() + "\u201d");
            case 6 -> text && put(m, ProblemCode.JSON_QUOTES, head + MARK + "\u201c" + m.bare() + "\"");
            case 7 -> text && put(m, ProblemCode.JSON_QUOTES, head + MARK + "'" + m.bare() + "'");
            case 8 -> put(m, ProblemCode.JSON_SYNTAX, MARK + m.key + ": " + m.value);
            case 9 -> !last && put(m, ProblemCode.JSON_COMMA, whole, "" + MARK);
            case 10 -> !last && put(m, ProblemCode.JSON_COMMA, whole, "," + MARK + ",");
            case 11 -> last && put(m, ProblemCode.JSON_COMMA, whole + MARK + ",");
            case 12 -> put(m, ProblemCode.JSON_SYNTAX, key + MARK + " " + m.value);
            case 13 -> put(m, ProblemCode.JSON_SYNTAX, key + " " + MARK + "= " + m.value);
            case 14 -> put(m, ProblemCode.JSON_SYNTAX, key + " " + MARK + "=> " + m.value);
            case 15 -> scalar && put(m, ProblemCode.JSON_LITERAL, head + MARK + "None");
            case 16 -> scalar && put(m, ProblemCode.JSON_LITERAL, head + MARK + "NaN");
            case 17 -> scalar && put(m, ProblemCode.JSON_LITERAL, head + MARK + "True");
            case 18 -> url && put(m, ProblemCode.JSON_LITERAL, head + MARK + m.bare());
            case 19 -> scalar && put(m, ProblemCode.JSON_LITERAL, head + MARK + CANARY);
            case 20 -> number && put(m, ProblemCode.JSON_LITERAL, head + MARK + "+" + m.value);
            case 21 -> number && put(m, ProblemCode.JSON_LITERAL, head + MARK + "0" + m.value);
            case 22 -> number && put(m, ProblemCode.JSON_LITERAL, head + MARK + "0x10");
            case 23 -> number && put(m, ProblemCode.JSON_LITERAL, head + MARK + "2,019");
            case 24 -> number && put(m, ProblemCode.JSON_LITERAL, head + MARK + "1_000");
            case 25 -> text && put(m, ProblemCode.JSON_SYNTAX, head + "\"" + CANARY + MARK + "\t\"");
            case 26 -> text && put(m, ProblemCode.JSON_SYNTAX, head + "\"" + CANARY + MARK + "\\d\"");
            case 27 -> put(m, ProblemCode.JSON_SYNTAX, MARK + "\u00a0" + whole);
            case 28 -> put(m, ProblemCode.JSON_SYNTAX, key + MARK + "\uff1a " + m.value);
            case 29 -> put(m, ProblemCode.JSON_DUPLICATE_KEY, whole + ",\n  " + MARK + head + canary);
            case 30 -> text && put(m, ProblemCode.JSON_QUOTES, head + '"' + m.bare() + MARK);
            case 31 -> scalar && put(m, ProblemCode.JSON_SYNTAX, head + MARK + "@@@" + CANARY);
            case 32 -> !last && put(m, ProblemCode.JSON_SYNTAX, conflict(whole, head + canary), "");
            case 33 -> scalar && put(m, ProblemCode.VALUE_TYPE, head + MARK + "true");
            case 34 -> number && put(m, ProblemCode.VALUE_RANGE, head + MARK + "0");
            case 35 -> url && put(m, ProblemCode.PEER_URL, head + MARK + "\"client-data:8000\"");
            case 36 -> !choice && put(m, ProblemCode.KEY_UNKNOWN, misspelt(m));
            case 37 -> scalar && isRequired(m) && put(m, ProblemCode.KEY_MISSING, "\"note_" + m.key + "\": " + canary);
            case 38 -> scalar && put(m, ProblemCode.JSON_SYNTAX, key + MARK + ", " + m.value);
            case 39 -> text && put(m, ProblemCode.JSON_SYNTAX, head + "\"" + CANARY + MARK + "\"hi\"\"");
            default -> m.value.startsWith("{") && m.value.length() > 2 && plantInside(kind - 40, m, head);
        };
    }

    /** Whether a section has lists or objects that only its driver knows: which of its brackets is wrong cannot be told. */
    private boolean hasOpaqueParts(Member member) {
        return member.key.equals("graph")
                || member.key.equals("cassandra")
                || service.equals("sync") && member.key.equals("elastic")
                || service.equals("client-data") && member.key.equals("rethinkdb");
    }

    /** A mistake in a section. */
    private boolean plantInside(int kind, Member m, String head) {
        if (kind > 0 && kind < 7 || kind > 10) {
            if (hasOpaqueParts(m)) {
                return false;
            }
        }
        String section = m.value;
        int close = section.length() - 1;
        int end = section.substring(0, close).stripTrailing().length();
        int key = section.indexOf('"');
        int keyEnd = section.indexOf('"', key + 1);
        String opened = head + section.substring(0, key);
        String last = head + section.substring(0, end);
        String closed = section.substring(end, close);
        return switch (kind) {
            case 0 -> put(m, ProblemCode.JSON_COMMA, last + MARK + "," + closed + "}");
            case 1 -> put(m, ProblemCode.JSON_SYNTAX, last + MARK + closed);
            case 2 -> put(m, ProblemCode.JSON_SYNTAX, last + closed + MARK + "]");
            case 3 -> put(m, ProblemCode.JSON_SYNTAX, last + closed + "}" + MARK + "}");
            case 4 -> put(m, ProblemCode.JSON_SYNTAX, head.stripTrailing() + MARK + " " + section.substring(1));
            case 5 -> put(m, ProblemCode.JSON_SYNTAX, head + MARK + "[" + section.substring(1));
            case 6 -> put(m, ProblemCode.JSON_SYNTAX, head + "{" + MARK + section);
            case 7 -> put(m, ProblemCode.JSON_COMMENT, opened + MARK + "/* " + CANARY + " */" + section.substring(key));
            case 8 ->
                put(
                        m,
                        ProblemCode.JSON_QUOTES,
                        opened + MARK + "\u201c" + section.substring(key + 1, keyEnd) + "\u201d"
                                + section.substring(keyEnd + 1));
            case 9 ->
                put(
                        m,
                        ProblemCode.JSON_SYNTAX,
                        opened + MARK + section.substring(key + 1, keyEnd) + section.substring(keyEnd + 1));
            case 10 -> put(m, ProblemCode.JSON_COMMA, opened + MARK + "," + section.substring(key));
            default -> put(m, ProblemCode.JSON_SYNTAX, last + MARK + "]" + closed + "}");
        };
    }

    private static boolean put(Member member, ProblemCode code, String text) {
        return put(member, code, text, ",");
    }

    private static boolean put(Member member, ProblemCode code, String text, String separator) {
        member.mistake = code;
        member.text = text;
        member.separator = separator;
        return true;
    }

    private static String conflict(String ours, String theirs) {
        return "\n" + MARK + "<<<<<<< HEAD\n  " + ours + ",\n=======\n  " + theirs + ",\n>>>>>>> theirs";
    }

    /** What stands behind a key that nobody knows is never shown. */
    private static String misspelt(Member member) {
        boolean scalar = member.isText() || member.isNumber();
        String value = scalar ? '"' + CANARY + '"' : member.value;
        return MARK + "\"" + member.key.charAt(0) + member.key + "\": " + value;
    }

    private boolean isRequired(Member member) {
        return WholeReading.shape(EgfServices.record(service)).settings().stream()
                .filter(setting -> setting.key().equals(member.key))
                .anyMatch(Setting::isRequired);
    }

    private void finish() {
        StringBuilder text = new StringBuilder("{\n");
        for (int i = 0; i < members.size(); i++) {
            boolean last = i == members.size() - 1;
            Member member = members.get(i);
            text.append("  ")
                    .append(member.text)
                    .append(last ? "" : member.separator)
                    .append('\n');
        }
        tellPlaces(text.append("}\n"));
        document = text.toString();
    }

    private void tellPlaces(StringBuilder text) {
        for (Member member : members) {
            if (member.mistake != null && member.mistake != ProblemCode.KEY_MISSING) {
                int at = text.indexOf(String.valueOf(MARK));
                int line = (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                expected.add(member.mistake.name() + " " + line + ":" + (at - text.lastIndexOf("\n", at)));
                text.deleteCharAt(at);
            }
        }
        for (Member member : members) {
            if (member.mistake == ProblemCode.KEY_MISSING) {
                expected.add(0, "KEY_MISSING 1:1");
            }
        }
    }
}
