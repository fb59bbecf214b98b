package io.egf2.config.internal.report;

import io.egf2.config.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something between documents that does not fit.
 *
 * @param code of the rule
 * @param isWarning whether the system may work all the same
 * @param places where it stands: first where to mend it, if that is certain
 * @param message what was expected and what was found, in one line
 * @param subject what it is about, as a line that silences it names it: a key or a host; null for the key of the first place
 * @param hint what to do, if that is certain
 * @param edit the hint as a machine would carry it out in the document of the first place, where that is certain
 * @param wrong how many of the places, from the first on, are wrong
 */
public record Finding(
        ProblemCode code,
        boolean isWarning,
        List<Place> places,
        String message,
        @Nullable String subject,
        @Nullable String hint,
        @Nullable Edit edit,
        int wrong) {

    public static Finding problem(ProblemCode code, String message, Place... places) {
        return new Finding(code, false, List.of(places), message, null, null, null, 1);
    }

    public static Finding warning(ProblemCode code, String message, Place... places) {
        return new Finding(code, true, List.of(places), message, null, null, null, 1);
    }

    public Finding withHint(String advice) {
        return new Finding(code, isWarning, places, message, subject, advice, edit, wrong);
    }

    public Finding withEdit(Edit certain) {
        return new Finding(code, isWarning, places, message, subject, hint, certain, wrong);
    }

    /** The same about a host instead of a key. */
    public Finding about(String host) {
        return new Finding(code, isWarning, places, message, host, hint, edit, wrong);
    }

    /** The same of one of several systems, which the message names first. */
    public Finding in(String system) {
        return new Finding(code, isWarning, places, system + ": " + message, subject, hint, edit, wrong);
    }

    /** Whether it is about a host, and not about a key. */
    public boolean isAboutHost() {
        return subject != null;
    }

    /** A host, or the key of the first place; empty if there is none. */
    public String what() {
        return subject != null ? subject : places.isEmpty() ? "" : places.get(0).pointer();
    }

    /** The same mistake at the first places. */
    public Finding atFirst(int many) {
        return new Finding(code, isWarning, places, message, subject, hint, edit, many);
    }

    public Optional<String> advice() {
        return Optional.ofNullable(hint);
    }

    /** The services whose documents it is about, each once; those of several fleets each behind its fleet. */
    public List<String> services() {
        return places.stream()
                .map(Place::service)
                .filter(service -> !service.isEmpty())
                .distinct()
                .toList();
    }
}
