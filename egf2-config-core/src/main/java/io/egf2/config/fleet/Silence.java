package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line that silences a finding.
 *
 * @param line as it was written
 * @param number of the line, from 1
 * @param code of the rule
 * @param documents the services that the finding names, each behind its fleet if there are several
 */
record Silence(String line, int number, ProblemCode code, Set<String> documents) {

    /** The line for a finding, which lacks only its reason; empty if it cannot be silenced. */
    static String lineFor(Finding finding) {
        return isRule(finding.code())
                ? finding.code().id() + " " + String.join(" ", finding.services()) + "  # ..."
                : "";
    }

    /** Silences themselves, and bugs, are not silenced. */
    private static boolean isRule(ProblemCode code) {
        return code.id().startsWith("EGF2-N")
                && code != ProblemCode.SILENCE_INVALID
                && code != ProblemCode.SILENCE_UNUSED;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with words for it, if it cannot be understood
     */
    static Silence parse(String line, int number) {
        int hash = line.indexOf('#');
        String reason = hash < 0 ? "" : line.substring(hash + 1);
        String[] words = (hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+");
        ProblemCode code = code(words[0]);
        Set<String> documents = new TreeSet<>();
        for (String document : List.of(words).subList(1, words.length)) {
            documents.add(known(document));
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no service is named: copy the whole line of the report");
        }
        if (reason.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("no reason is given: write it behind \"#\"");
        }
        return new Silence(line, number, code, documents);
    }

    private static ProblemCode code(String word) {
        List<String> codes = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            if (isRule(code)) {
                codes.add(code.id());
            }
            if (isRule(code) && code.id().equals(word.toUpperCase(Locale.ROOT))) {
                return code;
            }
        }
        throw unknown("no rule has the code ", word, codes);
    }

    private static String known(String document) {
        String service = document.substring(document.indexOf('/') + 1);
        if (!Services.RECORDS.containsKey(service)) {
            throw unknown("there is no service ", service, Services.RECORDS.keySet());
        }
        return document;
    }

    private static IllegalArgumentException unknown(String what, String word, Collection<String> known) {
        String question =
                Suggestion.of(word, known).question().map(text -> "; " + text).orElse("");
        return new IllegalArgumentException(what + Shown.quoted(word) + question);
    }

    boolean matches(Finding finding) {
        return finding.code() == code && documents.equals(new TreeSet<>(finding.services()));
    }
}
