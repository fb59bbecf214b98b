package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.text.Shown;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a line that silences: that of a rule between documents. */
final class SilenceCode {

    /** What a code ends with, whatever stands before; a letter O is a zero that was misread. */
    private static final Pattern END = Pattern.compile("N-?([0-9O]{1,2})$");

    private SilenceCode() {}

    /** Silences themselves, and bugs, are not silenced. */
    static boolean isRule(ProblemCode code) {
        return code.id().startsWith("EGF2-N")
                && code != ProblemCode.SILENCE_INVALID
                && code != ProblemCode.SILENCE_UNUSED;
    }

    /**
     * Reads a code, in upper or lower case.
     *
     * @throws IllegalArgumentException with words for it, if it is none that can be silenced
     */
    static ProblemCode parse(String word) {
        String written = word.toUpperCase(Locale.ROOT);
        ProblemCode known = find(written).orElseThrow(() -> unknown(word, written));
        if (!isRule(known)) {
            throw new IllegalArgumentException(known.id() + reason(known));
        }
        return known;
    }

    private static String reason(ProblemCode code) {
        return code.id().startsWith("EGF2-N")
                ? " is told of the silences themselves, and cannot be silenced: correct the line that it is told of"
                : " is not told between documents, and only what is can be silenced";
    }

    private static Optional<ProblemCode> find(String id) {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.id().equals(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Codes that differ in a digit are no more alike than any others: only the number tells which was meant. */
    private static IllegalArgumentException unknown(String word, String written) {
        Matcher end = END.matcher(written);
        String question = "";
        if (end.find()) {
            String digits = end.group(1).replace('O', '0');
            question = find("EGF2-N" + (digits.length() == 1 ? "0" : "") + digits)
                    .filter(SilenceCode::isRule)
                    .map(code -> "; did you mean " + Shown.quoted(code.id()) + "?")
                    .orElse("");
        }
        return new IllegalArgumentException("no rule has the code " + Shown.quoted(word) + question);
    }
}
