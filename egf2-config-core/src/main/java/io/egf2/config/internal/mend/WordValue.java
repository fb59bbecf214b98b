package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.NumberText;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.text.CharacterName;
import org.jspecify.annotations.Nullable;

/** What is wrong with a value that stands without quotation marks and is no number or word of JSON. */
final class WordValue {

    private static final String QUOTES = "write text in double quotation marks";

    /** What people write between groups of three digits. */
    private static final String SEPARATORS = ", _'\u2019\u00a0\u202f\u2009";

    private final String text;
    private final int from;
    private final int end;
    private final String word;

    WordValue(String text, int from, int end) {
        this.text = text;
        this.from = from;
        this.end = end;
        this.word = text.substring(from, end);
    }

    Token token() {
        String visible = visible();
        if (!visible.equals(word) && WordLexer.isJson(visible)) {
            int invisible = from + ForeignCharacter.firstInvisible(word);
            Mistake mistake = ForeignCharacter.within(text, invisible).withEdit(new Edit(from, end, visible));
            return Token.mended(Kind.WORD, mistake, from, end, visible);
        }
        String plain = withPlainDigits();
        if (!plain.equals(word) && WordLexer.isJson(plain)) {
            return mended(literal("digits that are not the plain 0 to 9", "write the digits 0 to 9"), plain);
        }
        if (looksLikeNumber()) {
            Mistake mistake = literal(numberFault(), numberHint());
            String number = number();
            return number == null ? unreadable(mistake) : mended(mistake, number);
        }
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            String right = word.equalsIgnoreCase("true") ? "true" : "false";
            return mended(unknown("JSON's words are true, false and null, in lower case"), right);
        }
        return isPlainText() ? mended(withoutQuotes(), '"' + word + '"') : unreadable(unread());
    }

    private Token unreadable(Mistake mistake) {
        return Token.unreadable(Kind.WORD, mistake, from, end);
    }

    private Token mended(Mistake mistake, String mended) {
        return Token.mended(Kind.WORD, mistake.replacedBy(mended), from, end, mended);
    }

    /** The word without what cannot be seen in it; a space may stand for something. */
    private String visible() {
        StringBuilder visible = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!ForeignCharacter.isInvisible(c) || Character.isSpaceChar(c)) {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    /** The word with its digits as JSON writes them: full-width or Arabic-Indic ones count as what they stand for. */
    private String withPlainDigits() {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private Mistake unread() {
        if (isForeignWord(word)) {
            return unknown("JSON knows true, false and null, and numbers with digits");
        }
        char c = text.charAt(from);
        if (c == '<' || c == '$' || c == '{') {
            return literal("a placeholder without quotation marks", "replace the placeholder with the real value");
        }
        if (word.indexOf('(') > 0 && word.endsWith(")")) {
            return literal("a call; JSON has only values", "write the value itself");
        }
        return Character.isLetterOrDigit(c) ? withoutQuotes() : unexpected(text, from, end);
    }

    /** What cannot stand where a value or a key is expected, whatever was meant. */
    static Mistake unexpected(String text, int from, int end) {
        char c = text.charAt(from);
        boolean mark = c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        String what = mark ? String.valueOf(c) : c > 127 && !Character.isLetterOrDigit(c) ? CharacterName.of(c) : "";
        String message = "this is not JSON" + (what.isEmpty() ? "" : ": unexpected " + what);
        return Mistake.of(ProblemCode.JSON_SYNTAX, from, end, message, null);
    }

    private Mistake unknown(String hint) {
        return literal("a word that JSON does not know", hint);
    }

    private Mistake literal(String message, @Nullable String hint) {
        return Mistake.of(ProblemCode.JSON_LITERAL, from, end, message, hint);
    }

    /** What begins with a digit may have been meant as a number. */
    private Mistake withoutQuotes() {
        if (isDigit(word.charAt(0))) {
            return literal(
                    "neither a number nor a text in quotation marks",
                    "write a number with its digits alone, and " + QUOTES.substring("write ".length()));
        }
        boolean backslash = word.indexOf('\\') >= 0;
        return literal(
                "a text without quotation marks", backslash ? QUOTES + ", and a backslash in it as \\\\" : QUOTES);
    }

    private static boolean isForeignWord(String word) {
        return switch (word) {
            case "None",
                    "NULL",
                    "Null",
                    "nil",
                    "undefined",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "+Infinity",
                    "INF",
                    "-INF" -> true;
            default -> false;
        };
    }

    /** Whether it is surely a text of which the quotation marks were forgotten. */
    private boolean isPlainText() {
        if (!Character.isLetterOrDigit(word.charAt(0)) && "/._-".indexOf(word.charAt(0)) < 0) {
            return false;
        }
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            letter |= isLetter;
            if (!isLetter && !isDigit(c) && "._-:/@+%?&=~ ".indexOf(c) < 0) {
                return false;
            }
        }
        return (letter || isDigit(word.charAt(0))) && !isForeignWord(word);
    }

    // --- numbers as other languages and people write them ---

    /** Whether a word is meant as a number: it is of digits, and of what stands in numbers. */
    private boolean looksLikeNumber() {
        if (isHex()) {
            return true;
        }
        boolean digit = false;
        int points = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digit |= isDigit(c);
            points += c == '.' ? 1 : 0;
            boolean sign = i == 0 && (c == '+' || c == '-');
            boolean exponent = digit && (c == 'e' || c == 'E');
            boolean ofExponent = (c == '+' || c == '-') && i > 0 && "eE".indexOf(word.charAt(i - 1)) >= 0;
            if (!isDigit(c) && !sign && !exponent && !ofExponent && SEPARATORS.indexOf(c) < 0 && c != '.') {
                return false;
            }
        }
        return digit && (points < 2 || hasSeparator());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isHex() {
        int at = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        boolean prefixed =
                word.length() > at + 2 && word.charAt(at) == '0' && "xXoObB".indexOf(word.charAt(at + 1)) >= 0;
        for (int i = at + 2; prefixed && i < word.length(); i++) {
            prefixed = Character.digit(word.charAt(i), 16) >= 0;
        }
        return prefixed;
    }

    private boolean hasSeparator() {
        for (int i = 1; i < word.length(); i++) {
            if (SEPARATORS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The number in JSON, where there is only one that can be meant. */
    private @Nullable String number() {
        String number = word.startsWith("+") ? word.substring(1) : word;
        if (number.startsWith(".")) {
            number = "0" + number;
        } else if (number.startsWith("-.")) {
            number = "-0" + number.substring(1);
        }
        if (number.endsWith(".")) {
            number = number.substring(0, number.length() - 1);
        }
        return NumberText.isNumber(number) ? number : null;
    }

    private String numberFault() {
        return hasSeparator() ? "a number with a thousands separator" : "a number that JSON does not know";
    }

    private String numberHint() {
        if (hasSeparator()) {
            return "write the digits without separators";
        }
        return "JSON's numbers are decimal, without a leading zero or plus, with digits on both sides of the point";
    }
}
