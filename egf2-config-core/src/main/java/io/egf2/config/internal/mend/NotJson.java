package io.egf2.config.internal.mend;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.mend.Token.Kind;
import io.egf2.config.internal.report.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a document is that is no JSON document at all, by signs that are certain; nothing of it is shown. */
final class NotJson {

    /** How much of a document is looked at. */
    private static final int BEGINNING = 4_096;

    /** What the first bytes of other kinds of file are, in hexadecimal digits. */
    private static final String[][] MAGIC = {
        {"1f8b", "compressed (gzip)"},
        {"504b0304", "a zip archive"},
        {"425a68", "compressed (bzip2)"},
        {"fd377a585a00", "compressed (xz)"},
        {"28b52ffd", "compressed (zstd)"},
        {"04224d18", "compressed (lz4)"},
        {"377abcaf271c", "a 7z archive"},
        {"25504446", "a PDF file"},
        {"89504e47", "a PNG image"},
        {"7f454c46", "a program (ELF)"},
        {"cafebabe", "a Java class file"},
        {"feedfeed", "a Java key store"},
        {"53514c69746520666f726d6174", "an SQLite database"}
    };

    private NotJson() {}

    /** Empty if it may be JSON with mistakes, or is in another encoding. */
    static Optional<Problem> of(byte[] bytes) {
        String magic = magic(bytes);
        if (magic != null) {
            return Optional.of(problem("the document is not JSON: it is " + magic, new Position(1, 1)));
        }
        String text = JsonReader.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            return zeroBytes(text);
        }
        Token first = first(text);
        if (first.kind() == Kind.OPEN_OBJECT || first.kind() == Kind.OPEN_LIST && !isTable(text, first.from())) {
            return Optional.empty();
        }
        int begin = Math.min(Lexer.blanks(text, 0, true), text.length());
        if (begin == text.length()) {
            return Optional.empty();
        }
        String what = sign(text.substring(begin, Math.min(text.length(), begin + BEGINNING)), text);
        Position at = JsonDocument.unread(text).place(begin);
        return Optional.of(problem(
                "the document is not JSON: it does not begin with {" + (what == null ? "" : "; it looks like " + what),
                at));
    }

    private static Problem problem(String message, Position at) {
        return Problem.of(ProblemCode.JSON_SYNTAX, message).at(at);
    }

    /** The first token that is more than a comma or a mark of a conflict. */
    private static Token first(String text) {
        Lexer lexer = new Lexer(text, null);
        Token token = lexer.next();
        while (token.kind() == Kind.COMMA || token.kind() == Kind.CONFLICT) {
            token = lexer.next();
        }
        return token;
    }

    private static Optional<Problem> zeroBytes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != 0) {
                String message = "the document is not UTF-8: it holds zero bytes, as UTF-16 does";
                int zero = text.indexOf('\0');
                Position place = JsonDocument.unread(text).place(zero);
                return Optional.of(
                        Problem.of(ProblemCode.JSON_ENCODING, message).at(place).withHint("save it as UTF-8"));
            }
        }
        String message = "the document holds nothing but zero bytes: was it written before a crash?";
        return Optional.of(problem(message, new Position(1, 1)));
    }

    private static @Nullable String magic(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, 16); i++) {
            hex.append(Character.forDigit(bytes[i] >> 4 & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        for (String[] kind : MAGIC) {
            if (hex.indexOf(kind[0]) == 0) {
                return kind[1];
            }
        }
        return null;
    }

    // --- signs in the text ---

    private static @Nullable String sign(String text, String whole) {
        String lower = text.substring(0, Math.min(text.length(), 64)).toLowerCase(Locale.ROOT);
        if (text.startsWith("-----BEGIN ")) {
            return "a PEM file (a key or certificate)";
        }
        if (text.startsWith("version https://git-lfs.github.com/")) {
            return "a Git LFS pointer, not the file that it stands for";
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return "an HTML page";
        }
        if (text.startsWith("<?xml") || text.length() > 1 && text.charAt(0) == '<' && isLetter(text.charAt(1))) {
            return "XML";
        }
        if (text.startsWith("HTTP/")) {
            return "an HTTP response with its headers, as curl -i prints it";
        }
        if (text.startsWith("#!")) {
            return "a script";
        }
        if (isBase64(whole)) {
            return "base64";
        }
        return ofFirstLine(text);
    }

    private static @Nullable String ofFirstLine(String text) {
        if (text.startsWith("---") || text.startsWith("%YAML")) {
            return "YAML";
        }
        String line = firstLine(text);
        if (line.startsWith("[") && line.endsWith("]")) {
            return "an INI or TOML file";
        }
        String name = line.startsWith("export ") ? line.substring(7) : line;
        int end = 0;
        while (end < name.length() && WordLexer.isName(name.charAt(end))) {
            end++;
        }
        String rest = name.substring(end);
        if (end > 0 && (rest.equals(":") || rest.startsWith(": ")) || line.startsWith("- ")) {
            return "YAML";
        }
        boolean assigned =
                end > 0 && rest.strip().startsWith("=") && !rest.strip().startsWith("=>");
        return assigned ? "an .env or properties file" : null;
    }

    /** The first line that holds more than a comment. */
    private static String firstLine(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = Lexer.lineEnd(text, at);
            String line = text.substring(at, end).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                return line;
            }
            at = end + 1;
        }
        return "";
    }

    /** Whether a list is none, but the head of a table of an INI or TOML file: {@code [auth]}. */
    private static boolean isTable(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (WordLexer.isName(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        boolean letter = at + 1 < text.length() && isLetter(text.charAt(at + 1));
        boolean closed = letter && end < text.length() && text.charAt(end) == ']';
        int next = closed ? Lexer.blanks(text, end + 1, true) : text.length();
        return closed && next < text.length() && isLetter(text.charAt(next));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether it decodes to an object: any word could be base64. */
    private static boolean isBase64(String whole) {
        if (whole.length() < 8 || whole.charAt(0) != 'e' && whole.charAt(0) != 'I' && whole.charAt(0) != 'C') {
            return false;
        }
        try {
            byte[] decoded =
                    Base64.getMimeDecoder().decode(whole.substring(0, Math.min(whole.length() / 4 * 4, 400) / 4 * 4));
            return new String(decoded, StandardCharsets.ISO_8859_1).strip().startsWith("{");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
