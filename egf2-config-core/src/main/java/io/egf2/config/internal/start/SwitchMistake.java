package io.egf2.config.internal.start;

import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An argument that is none of the library's, but may have been meant as one. Left alone, a misspelt check would start the service,
 * and a misspelt parameter would start it with another document. Loaded only for an argument that begins like a switch.
 *
 * <p>The border: an argument is the library's if its name, without the dashes in front, begins with {@code config} and a separator;
 * or if one of its parts is {@code config} and another says what the library's switches do. It may have been meant as the parameter
 * if its name is {@code config}, a known short or long form of it, or one mistake away. All other arguments are the service's own.
 */
final class SwitchMistake {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String SEPARATORS = "-_.:";
    private static final List<String> NAMES = List.of("check", "print", "help", "schema", "debug", "timeout", "format");

    /** What other programs call what the switches do, by the library's word for it. */
    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "check",
            List.of("test", "validate", "validation", "verify", "verification", "lint", "dryrun", "syntax", "testonly"),
            "print",
            List.of("show", "dump", "effective", "display", "view", "list", "export"),
            "help",
            List.of("usage", "doc", "docs", "documentation"),
            "schema",
            List.of("jsonschema"),
            "debug",
            List.of("trace", "stacktrace", "verbose"),
            "timeout",
            List.of("deadline"));

    /** Other words for the parameter; {@code configfile} is also how {@code config-file} reads without its separator. */
    private static final List<String> PARAMETER = List.of(
            "conf",
            "cfg",
            "configuration",
            "configfile",
            "configurl",
            "configuri",
            "configpath",
            "configlocation",
            "configsource");

    private final String name;
    private final String word;
    private final boolean isSwitch;
    private final boolean isSetting;

    private SwitchMistake(String name, String word, boolean isSwitch, boolean isSetting) {
        this.name = name;
        this.word = word;
        this.isSwitch = isSwitch;
        this.isSetting = isSetting;
    }

    static SwitchMistake of(String arg) {
        int start = arg.startsWith("/") ? 1 : dashes(arg);
        int end = start;
        while (end < arg.length() && isInName(arg, end)) {
            end++;
        }
        String word = arg.substring(start, end);
        boolean property = start == 1 && word.startsWith("D") && arg.startsWith("=", end);
        return new SwitchMistake(
                arg.substring(0, end),
                property ? word.substring(1) : word,
                start > 0 && isWhole(arg, end),
                arg.startsWith("=", end));
    }

    /** A name ends where its value begins, in whatever way that is written; the value must not be shown. */
    private static boolean isInName(String arg, int at) {
        char c = arg.charAt(at);
        return Character.isLetterOrDigit(c)
                || c == '-'
                || c == '_'
                || c == '.'
                || c == ':' && isVerb(arg.substring(at + 1));
    }

    /** {@code /config/auth.json} is a path. */
    private static boolean isWhole(String arg, int end) {
        return !arg.startsWith("/") || end == arg.length() || arg.charAt(end) == '=' || arg.charAt(end) == ':';
    }

    /** Word processors make one long dash of two hyphens. */
    private static int dashes(String name) {
        int dashes = 0;
        while (dashes < name.length() && DASHES.indexOf(name.charAt(dashes)) >= 0) {
            dashes++;
        }
        return dashes;
    }

    /** The argument as it may be shown: without its value. */
    String name() {
        return name;
    }

    /** Whether it is rather a switch of the library than an argument of the service. */
    boolean isOurs() {
        if (!isSwitch || isParameter()) {
            return false;
        }
        List<String> parts = parts();
        int config = config(parts);
        return config == 0 && parts.size() > 1 && isNear(parts.get(0))
                || config >= 0 && hasVerb(parts)
                || glued().isPresent();
    }

    /** Whether it may have been meant as the parameter, or as a setting of it such as {@code config=URL}. */
    boolean isParameter() {
        boolean known = isSwitch && PARAMETER.contains(letters(word));
        return parts().size() == 1 && (known || isNear(word) && (isSwitch || isSetting));
    }

    /** The switch that it was meant as, if only one can be meant. */
    Optional<String> meant() {
        String letters = letters(word);
        if (PARAMETER.contains(letters)) {
            return Optional.of("--config");
        }
        List<String> parts = parts();
        int config = config(parts);
        if (config < 0) {
            return glued().map(verb -> "--config-" + verb);
        }
        parts.remove(config);
        return verb(String.join("", parts)).map(verb -> "--config-" + verb);
    }

    private static boolean hasVerb(List<String> parts) {
        for (String part : parts) {
            if (isVerb(part)) {
                return true;
            }
        }
        return false;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean hump = i > start
                    && i < word.length()
                    && Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1));
            if (i == word.length() || hump || SEPARATORS.indexOf(word.charAt(i)) >= 0) {
                parts.add(word.substring(start, i));
                start = hump ? i : i + 1;
            }
        }
        return parts;
    }

    private static int config(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (isNear(parts.get(i))
                    || PARAMETER.subList(0, 3).contains(parts.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNear(String part) {
        return Suggestion.isOneOff(part, "config");
    }

    /** {@code configtest} and {@code checkconfig}, as some programs write it. */
    private Optional<String> glued() {
        String letters = letters(word);
        for (String config : List.of("configuration", "config")) {
            if (letters.startsWith(config)) {
                return verb(letters.substring(config.length()));
            }
            if (letters.endsWith(config)) {
                return exactVerb(letters.substring(0, letters.length() - config.length()));
            }
        }
        return Optional.empty();
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (SEPARATORS.indexOf(word.charAt(i)) < 0) {
                letters.append(Character.toLowerCase(word.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** The library's word for what it says, or is near to. */
    private static Optional<String> verb(String part) {
        Optional<String> exact = exactVerb(letters(part));
        return exact.isPresent() ? exact : Suggestion.of(part, NAMES).best();
    }

    static boolean isVerb(String part) {
        return exactVerb(letters(part)).isPresent();
    }

    private static Optional<String> exactVerb(String letters) {
        for (String name : NAMES) {
            if (name.equals(letters) || SYNONYMS.getOrDefault(name, List.of()).contains(letters)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
