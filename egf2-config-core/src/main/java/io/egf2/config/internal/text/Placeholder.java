package io.egf2.config.internal.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mark that stands where a value ought to be, because a template was not filled in: {@code ${PORT}}, {@code {{ port }}}, {@code
 * <port>}, {@code %PORT%}, {@code CHANGEME}. There are two questions. A text that cannot be read anyway is asked whether a mark is
 * in it; a secret, which may be any text, only whether it is evidently nothing but a mark.
 */
public final class Placeholder {

    public static final String MESSAGE = "a placeholder is left in it";
    public static final String REPLACE = "replace the placeholder with the real value";

    /** What nobody puts around all of a text but the author of a template or program. */
    private static final String[][] FRAMES = {
        {"${", "}"},
        {"$(", ")"},
        {"{{", "}}"},
        {"<%", "%>"},
        {"{%", "%}"},
        {"#{", "}"},
        {"#{", "}#"},
        {"%{", "}"},
        {"%(", ")s"},
        {"[[", "]]"},
        {"process.env.", ""},
        {"os.environ", ""},
        {"System.getenv(", ")"},
        {"getenv(", ")"},
        {"ENV[", "]"},
    };

    /** What counts only around a name in capital letters, or around words that speak of a secret. */
    private static final String[][] NAME_FRAMES = {
        {"__", "__"}, {"%", "%"}, {"@", "@"}, {"$", "$"}, {"{", "}"}, {"[", "]"}, {"(", ")"}, {"$", ""}, {"$env:", ""}
    };

    private static final Set<String> WORDS = Set.of(
            "changeme",
            "changethis",
            "pleasechange",
            "pleasechangeme",
            "replaceme",
            "replacethis",
            "placeholder",
            "todo",
            "fixme",
            "tbd",
            "redacted",
            "fillmein");

    private static final Set<String> VERBS = Set.of("your", "insert", "enter", "replace", "change", "changeme");

    private Placeholder() {}

    /** Whether a mark is in a text that is no good as a URL, host, number or word anyway. */
    static boolean isIn(String text) {
        for (String[] frame : FRAMES) {
            if (frame[1].length() > 0 && text.contains(frame[0])) {
                return true;
            }
        }
        return isBetween(text, '<', '>')
                || text.endsWith(":PORT")
                || text.contains(":PORT/")
                || isBetween(text, '{', '}')
                || isVariable(text)
                || isPercent(text)
                || isAll(text);
    }

    private static boolean isBetween(String text, char open, char close) {
        int start = text.indexOf(open) + 1;
        boolean url = text.startsWith("http://", start) || text.startsWith("https://", start);
        return start > 0 && !url && text.indexOf(close, start) > start && isLetter(text.charAt(start));
    }

    /** Whether it begins like {@code $PORT}. */
    private static boolean isVariable(String text) {
        return text.length() > 1 && text.charAt(0) == '$' && (isLetter(text.charAt(1)) || text.charAt(1) == '_');
    }

    /** Like {@code %PORT%}, as a whole or in a URL, where {@code %AB} is an escape. */
    private static boolean isPercent(String text) {
        int start = text.indexOf('%') + 1;
        int end = start == 0 ? -1 : text.indexOf('%', start);
        boolean whole = start == 1 && end == text.length() - 1;
        boolean escape = end > start + 1 && isHex(text.charAt(start)) && isHex(text.charAt(start + 1));
        return end > start && (whole || !escape && isName(text.substring(start, end)));
    }

    /** Whether the whole text is a mark, so that nobody can have meant it as it is. */
    public static boolean isAll(String text) {
        String bare = text.strip();
        for (String[] frame : FRAMES) {
            String inner = inner(bare, frame[0], frame[1]);
            if (inner != null && hasLetter(inner)) {
                return true;
            }
        }
        for (String[] frame : NAME_FRAMES) {
            String inner = inner(bare, frame[0], frame[1]);
            if (inner != null && isName(inner) && (isCapitals(inner) || speaksOfSecret(inner))) {
                return true;
            }
        }
        String inner = inner(bare, "<", ">");
        return inner != null && !inner.contains("://") && isWords(inner) || isWord(bare) || isMask(bare);
    }

    private static @Nullable String inner(String text, String begin, String end) {
        boolean framed = text.length() > begin.length() + end.length() && text.startsWith(begin) && text.endsWith(end);
        return framed ? text.substring(begin.length(), text.length() - end.length()) : null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && c != '_' && (i == 0 || !isDigit(c) && c != '-' && c != '.' && c != ' ')) {
                return false;
            }
        }
        return hasLetter(text);
    }

    /** Words of a language; digits among them look like a secret that happens to stand in angle brackets. */
    private static boolean isWords(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= isDigit(c);
            if (!Character.isLetterOrDigit(c) && " _-.'/:,".indexOf(c) < 0) {
                return false;
            }
        }
        return isLetter(text.charAt(0)) && (!digits || speaksOfSecret(text));
    }

    private static boolean isCapitals(String name) {
        boolean digits = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            digits |= isDigit(c);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return !digits || name.indexOf('_') > 0;
    }

    /** Whether one of its words names a secret: {@code db_password}, {@code dbPassword}, {@code your-own}. */
    private static boolean speaksOfSecret(String text) {
        for (int start = 0; start < text.length(); ) {
            int end = SecretWords.wordEnd(text, start);
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (isSecret(word) || VERBS.contains(word)) {
                return true;
            }
            start = Math.max(end, start + 1);
        }
        return false;
    }

    /** A key may be one in a placeholder; as the name of a setting it says nothing. */
    private static boolean isSecret(String word) {
        return word.equals("key") || SecretWords.isOne(word);
    }

    /** Such as {@code CHANGE_ME}, {@code todo} and {@code your-password-here}. */
    private static boolean isWord(String text) {
        String letters = letters(text);
        if (WORDS.contains(letters)) {
            return true;
        }
        String rest = letters.endsWith("here") ? letters.substring(0, letters.length() - 4) : letters;
        for (String verb : VERBS) {
            if (rest.startsWith(verb) && isSecret(rest.substring(verb.length()))) {
                return true;
            }
        }
        int end = SecretWords.wordEnd(text, 0);
        return isName(text)
                && VERBS.contains(text.substring(0, end).toLowerCase(Locale.ROOT))
                && hasSecretBehind(text, end);
    }

    private static boolean hasSecretBehind(String text, int end) {
        return end < text.length() && !isLetter(text.charAt(end)) && speaksOfSecret(text.substring(end));
    }

    /** In lower case, without what joins words; empty if something else is in it. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters.append((char) (c | 0x20));
            } else if ("_-. !:".indexOf(c) < 0) {
                return "";
            }
        }
        return letters.toString();
    }

    /** Such as {@code ***}, {@code xxxx} and {@code ...}: how a value is masked, or left out. */
    private static boolean isMask(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != text.charAt(0) || "*xX.?\u2022\u25cf\u2026".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() >= 3 || text.equals("\u2026");
    }
}
