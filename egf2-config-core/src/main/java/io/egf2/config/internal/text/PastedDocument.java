package io.egf2.config.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A document, or some other text with settings in it, in the place of a document's location. It may hold secrets, so what is
 * taken for one is never shown. Loaded only for a text that is neither evidently a URL nor a path.
 */
final class PastedDocument {

    static final int LONGEST_LOCATION = 4_096;
    private static final int SHORTEST_BASE64 = 12;
    private static final String SKIPPED = " \t\r\n\ufeff\"'`\\\u201c\u201d\u201e\u2018\u2019\u00ab";

    private PastedDocument() {}

    /** Whether a text is a document: JSON, YAML, XML, properties, PEM, and any of these in base64 or percent-encoded. */
    static boolean is(String text) {
        return text.length() > LONGEST_LOCATION || isPlain(text) || isBase64(text);
    }

    private static boolean isPlain(String text) {
        int start = start(text);
        return beginsJson(text, start)
                || beginsOther(text.substring(start))
                || text.contains("\":")
                || text.contains("\" :")
                || isSetting(text.substring(start))
                || isLines(text.strip());
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && SKIPPED.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** A brace may also begin a placeholder, and a bracket an IPv6 address, a Markdown link or a list of URLs. */
    private static boolean beginsJson(String text, int start) {
        if (text.startsWith("{", start)) {
            int end = text.indexOf('}', start);
            boolean url = text.startsWith("http", start + 1);
            return !url && !text.startsWith("{{", start) && (end < 0 || !isName(text, start + 1, end));
        }
        if (!text.startsWith("[", start)) {
            return false;
        }
        int end = text.indexOf(']', start);
        boolean ipv6 = end > 0 && IpAddress.isIpv6(text, start + 1, end);
        boolean url = text.startsWith("http", start + 1) || text.startsWith("](http", end);
        return !ipv6 && !url && !text.startsWith("[[", start) && (end < 0 || !isName(text, start + 1, end));
    }

    private static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-. ".indexOf(c) < 0) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean beginsOther(String text) {
        return text.startsWith("---")
                || text.startsWith("- ")
                || text.startsWith("%YAML")
                || text.startsWith("%7B")
                || text.startsWith("%7b")
                || text.startsWith("%5B%")
                || text.startsWith("data:")
                || text.startsWith("<?xml")
                || text.startsWith("<!")
                || text.startsWith("<") && (text.contains("</") || text.contains("/>"));
    }

    /** One line such as {@code password: hunter2} or {@code password=hunter2}. */
    private static boolean isSetting(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean yaml = text.startsWith(": ", end) || text.startsWith(":\t", end);
        boolean property = text.startsWith("=", end) || text.startsWith(" = ", end);
        return end > 0 && (yaml || property && !text.contains("://") && !text.endsWith(".json"));
    }

    private static boolean isLines(String text) {
        boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        if (!lines || Several.areUrls(text)) {
            return false;
        }
        boolean web = text.startsWith("http://") || text.startsWith("https://");
        return text.contains(": ")
                || text.contains(":\n")
                || !web && (text.indexOf('=') >= 0 || text.indexOf('"') >= 0 || text.indexOf('{') >= 0);
    }

    /** Encoded as {@code base64}, {@code kubectl} and the makers of tokens do it; {@code H4sI} begins what gzip has made. */
    private static boolean isBase64(String text) {
        if (text.startsWith("eyJ") && text.length() > SHORTEST_BASE64) {
            return true;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '=') {
                continue;
            }
            if (c > 'z' || !Character.isLetterOrDigit(c) && "+/-_".indexOf(c) < 0) {
                return false;
            }
            digits.append(c == '-' ? '+' : c == '_' ? '/' : c);
        }
        return digits.length() >= SHORTEST_BASE64 && isEncoded(digits);
    }

    private static boolean isEncoded(StringBuilder digits) {
        if (digits.length() % 4 == 1) {
            digits.setLength(digits.length() - 1);
        }
        byte[] bytes = Base64.getDecoder().decode(digits.toString());
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return digits.indexOf("H4sI") == 0;
            }
        }
        return isPlain(new String(bytes, StandardCharsets.UTF_8));
    }
}
