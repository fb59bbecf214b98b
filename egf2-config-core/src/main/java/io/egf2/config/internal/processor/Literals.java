package io.egf2.config.internal.processor;

import java.util.ArrayList;
import java.util.List;

/** Values as a program writes them. */
final class Literals {

    private Literals() {}

    static String number(long number) {
        if (number == Long.MIN_VALUE || number == Long.MAX_VALUE) {
            return number < 0 ? "Long.MIN_VALUE" : "Long.MAX_VALUE";
        }
        return number == (int) number ? String.valueOf(number) : number + "L";
    }

    static String texts(List<String> texts) {
        List<String> literals = new ArrayList<>();
        for (String text : texts) {
            literals.add(text(text));
        }
        return String.join(", ", literals);
    }

    /** In ASCII, as the file may be read in any encoding. */
    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c >= ' ' && c <= '~' ? String.valueOf(c) : unicode(c));
            }
        }
        return literal.append('"').toString();
    }

    private static String unicode(char c) {
        return c < ' ' ? "\\%03o".formatted((int) c) : "\\u%04x".formatted((int) c);
    }
}
