package io.egf2.config.internal.processor;

import java.util.ArrayList;
import java.util.List;

/** Values as a program writes them. */
final class Literals {

    private Literals() {}

    static String number(long number, SourceNames names) {
        if (number == Long.MIN_VALUE || number == Long.MAX_VALUE) {
            return names.of("java.lang.Long") + (number < 0 ? ".MIN_VALUE" : ".MAX_VALUE");
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

    /** The text of a program in ASCII. */
    static String ascii(String program) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < program.length(); i++) {
            char c = program.charAt(i);
            ascii.append(c <= '~' ? String.valueOf(c) : unicode(c));
        }
        return ascii.toString();
    }

    private static String unicode(char c) {
        return c < ' ' ? "\\%03o".formatted((int) c) : "\\u%04x".formatted((int) c);
    }
}
