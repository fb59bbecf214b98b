package io.egf2.config.internal.text;

import java.util.Optional;

/** A word in which one character is not what it looks like: a letter of another alphabet, another dash, or nothing visible. */
public final class LookAlike {

    private static final String FOREIGN =
            "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u0442\u043c"
                    + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423"
                    + "\u03bf\u03bd\u03b9\u03b1\u03c1\u03ba\u0131\u0261\u2010\u2011\u2012\u2013\u2014\u2212\u00ad\uff3f";

    private static final String LATIN = "aeopcxyijshdqwktm" + "ABEKMHOPCTXY" + "oviapkig------" + "-_";

    private LookAlike() {}

    /** The word in Latin letters and plain dashes, with nothing invisible; empty if it is that already. */
    public static Optional<String> plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Shown.isVisible(word.charAt(i)) || word.charAt(i) == '\u00ad') {
                plain.append(latin(word.charAt(i)));
            }
        }
        return plain.toString().equals(word) ? Optional.empty() : Optional.of(plain.toString());
    }

    private static char latin(char c) {
        int at = FOREIGN.indexOf(c);
        if (at >= 0) {
            return LATIN.charAt(at);
        }
        boolean wide = c > '\uff00' && c < '\uff5f';
        return wide ? (char) (c - '\uff00' + ' ') : c;
    }

    /** What is wrong with the first such character: {@code it holds U+043E, not the Latin letter o}. */
    public static String words(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Shown.isVisible(c)) {
                return "it holds " + Shown.number(c) + ", which is invisible";
            }
            char latin = latin(c);
            if (latin != c) {
                boolean letter = Character.isLetter(latin);
                return "it holds " + Shown.number(c) + ", not the " + (letter ? "Latin letter " : "plain ") + latin;
            }
        }
        return "it holds a foreign character";
    }
}
