package io.egf2.config.internal.print;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.internal.text.JsonObject;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the value types accept, a second time: as schemas of texts. Their regular expressions keep to what all dialects share (JSON
 * Schema 2020-12, section 6.4): no classes by letter, no looking ahead, no escapes but of the signs that mean something.
 */
final class TextPatterns {

    /** What {@link String#isBlank()} is made of: white space without the no-break spaces. */
    private static final String BLANKS = "\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000";

    static final String BLANK = "^[" + BLANKS + "]*$";
    static final String NOT_BLANK = "[^" + BLANKS + "]";

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String QUAD = OCTET + "([.]" + OCTET + "){3}";
    private static final String GROUP = "[0-9a-fA-F]{1,4}";
    private static final String ADDRESS = "(" + QUAD + "|\\[" + ipv6() + "\\])";
    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final String NAME = LABEL + "([.]" + LABEL + ")*[.]?";
    private static final String PORT =
            ":" + NumberPattern.group(NumberPattern.natural(BigInteger.ONE, BigInteger.valueOf(0xFFFF)));

    /** A name that lenient readers would take for a number, and one that is too long; of URLs behind {@code //}. */
    private static final String NUMERIC = "([^/:]*[.])?([0-9]+|0[xX][0-9a-fA-F]*)[.]?(:|/|$)";

    private static final String TOO_LONG = "[^/:]{253}([^/:.]|[.][^/:])";

    private static final String SCHEME = "^[hH][tT][tT][pP][sS]?://";
    private static final String PATH_SIGNS = "[A-Za-z0-9._~!$&'()*+,;=:@/-]*";
    private static final String BEHIND_HOST =
            "(" + PORT + ")?(/" + PATH_SIGNS + "(%[0-9a-fA-F]{2}" + PATH_SIGNS + ")*)?$";

    private TextPatterns() {}

    private static String ipv6() {
        String last = "(" + GROUP + ":" + GROUP + "|" + QUAD + ")";
        String whole = "(" + GROUP + ":){6}" + last + "|::(" + GROUP + ":){5}" + last;
        Stream<String> shortened = IntStream.rangeClosed(0, 6).mapToObj(before -> {
            String behind = before == 6 ? "" : before == 5 ? GROUP : "(" + GROUP + ":){" + (4 - before) + "}" + last;
            return "|(" + GROUP + "(:" + GROUP + "){0," + before + "})?::" + behind;
        });
        return "(" + whole + shortened.reduce("", String::concat) + ")";
    }

    static JsonObject pattern(String pattern) {
        return JsonObject.of("pattern", pattern);
    }

    private static JsonObject none(String... patterns) {
        return JsonObject.of(
                "not",
                LeafSchema.anyOf(Stream.of(patterns).map(TextPatterns::pattern).toArray()));
    }

    /** See {@link PeerUrl}. */
    static JsonObject peerUrl() {
        JsonObject address = pattern(SCHEME + ADDRESS + BEHIND_HOST);
        JsonObject name = pattern(SCHEME + NAME + BEHIND_HOST).withAll(none(SCHEME + NUMERIC, SCHEME + TOO_LONG));
        return JsonObject.of("type", "string")
                .with("format", "uri")
                .withAll(LeafSchema.anyOf(name, address))
                .withAll(none(
                        "/([.]|%2[eE]){1,2}(/|$)", // . and ..
                        "^[^\\[]*:[^\\[]*(:[^\\[]*@|@[^\\[]*:)", // like a user and password
                        "[,;]$|[^:/]/.*[^/.][.]$", // the end of a sentence
                        "^[^']*'$",
                        "^[^,;]*([,;][,;']*[hH][tT][tT][pP][sS]?://[^,;]*)+[,;']*$")); // more than one URL
    }

    /** See {@link HostAndPort}. */
    static JsonObject hostAndPort() {
        JsonObject name = pattern("^" + NAME + PORT + "$").withAll(none("^" + NUMERIC, "^" + TOO_LONG));
        return JsonObject.of("type", "string").withAll(LeafSchema.anyOf(name, pattern("^" + ADDRESS + PORT + "$")));
    }

    /** A secret, or where it is: what is written almost like a reference is none. */
    static JsonObject secret() {
        String blanks = "[" + BLANKS + "]";
        return JsonObject.of("type", "string")
                .with("writeOnly", true)
                .withAll(none(
                        "^file:([^/]|$|//([^/]|$)|////)",
                        "^(" + blanks + "+[eE][nN][vV]|E[nN][vV]|eN[vV]|enV):[A-Za-z_][A-Za-z0-9_]*" + blanks + "*$",
                        "^(" + blanks + "+[fF][iI][lL][eE]|F[iI][lL][eE]|fI[lL][eE]|fiL[eE]|filE):/"));
    }

    /** A length of time: with its units from the largest to the smallest, or as ISO 8601 writes it. */
    static JsonObject duration() {
        List<String> units = DurationPattern.UNITS;
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            written.append(i == 0 ? "" : "|").append(units.get(i));
            units.subList(i + 1, units.size())
                    .forEach(
                            smaller -> written.append("([0-9]+").append(smaller).append(")?"));
        }
        String number = "[+]?[0-9]+";
        String seconds = number + "([.,][0-9]{0,9})?[sS]";
        String minutes = "(" + number + "[mM](" + seconds + ")?|" + seconds + ")";
        String time = "[tT](" + number + "[hH]" + minutes + "?|" + minutes + ")";
        String iso = "P(" + number + "[dD](" + time + ")?|" + time + ")";
        return JsonObject.of("type", "string").with("pattern", "^([0-9]+(" + written + ")|" + iso + ")$");
    }

    /** Words without regard to case, {@code -} and {@code _} being one. */
    static String words(List<String> words) {
        StringBuilder pattern = new StringBuilder("^(");
        for (String word : words) {
            pattern.append(pattern.length() == 2 ? "" : "|");
            word.chars().forEach(c -> pattern.append(letter((char) c)));
        }
        return pattern.append(")$").toString();
    }

    private static String letter(char c) {
        if (c == '-' || c == '_') {
            return "[_-]";
        }
        if (Character.isLetter(c)) {
            char lower = Character.toLowerCase(c);
            char upper = Character.toUpperCase(c);
            return lower == upper ? String.valueOf(c) : "[" + lower + upper + "]";
        }
        return "\\^$.|?*+()[]{}/".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    }
}
