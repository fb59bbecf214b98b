package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line that silences a finding: its code, the services whose documents it names, and what it is about, a key or a host. A host
 * stands for itself, without the services: who names it may change.
 *
 * @param line as it was written
 * @param number of the line, from 1
 * @param code of the rule
 * @param documents the services that the finding names, each behind its fleet if that is to count; none with a host
 * @param what the key that the finding is about, or the host with its port
 */
record Silence(String line, int number, ProblemCode code, Set<String> documents, String what) {

    /** The line for a finding, which lacks only its reason; empty if it cannot be silenced. */
    static String lineFor(Finding finding) {
        return SilenceCode.isRule(finding.code()) && !finding.what().isEmpty()
                ? finding.code().id() + " " + about(finding) + "  # ..."
                : "";
    }

    private static String about(Finding finding) {
        List<String> services = finding.services();
        return finding.isAboutHost()
                ? services.get(0).substring(0, services.get(0).indexOf('/') + 1) + finding.what()
                : String.join(" ", services) + " " + finding.what();
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
        ProblemCode code = SilenceCode.parse(words[0]);
        Set<String> documents = new TreeSet<>();
        String what = "";
        for (String word : List.of(words).subList(1, words.length)) {
            boolean isWhat = word.startsWith("/") || word.contains(":");
            require(!isWhat || what.isEmpty(), "two keys or hosts are named: copy the line of the report");
            what = isWhat ? word : what;
            if (!isWhat) {
                documents.add(known(word));
            }
        }
        require(!what.isEmpty() || !documents.isEmpty(), "no service is named: copy the whole line of the report");
        require(!what.isEmpty(), "neither a key nor a host is named: copy the whole line of the report");
        require(
                !what.startsWith("/") || !documents.isEmpty(),
                "no service is named: copy the whole line of the report");
        require(
                what.startsWith("/") || documents.isEmpty(),
                "a host is named without services: copy the line of the report");
        require(reason.chars().anyMatch(Character::isLetterOrDigit), "no reason is given: write it behind \"#\"");
        return new Silence(line, number, code, documents, what);
    }

    private static void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String known(String document) {
        String service = service(document);
        if (!Services.RECORDS.containsKey(service)) {
            String question = Suggestion.of(service, Services.RECORDS.keySet())
                    .question()
                    .map(text -> "; " + text)
                    .orElse("");
            throw new IllegalArgumentException("there is no service " + Shown.quoted(service) + question);
        }
        return document;
    }

    private static String service(String document) {
        return document.substring(document.indexOf('/') + 1);
    }

    boolean matches(Finding finding) {
        return finding.code() == code && (what.startsWith("/") ? matchesKey(finding) : matchesHost(finding));
    }

    private boolean matchesKey(Finding finding) {
        Set<String> named = new TreeSet<>(finding.services());
        return !finding.isAboutHost()
                && what.equals(finding.what())
                && named.size() == documents.size()
                && named.stream().allMatch(each -> documents.contains(each) || documents.contains(service(each)));
    }

    private boolean matchesHost(Finding finding) {
        return finding.isAboutHost()
                && (what.equalsIgnoreCase(finding.what()) || what.equalsIgnoreCase(about(finding)));
    }

    /** Whether a fleet is one that the line is for; a line that names none is for all that have its services. */
    boolean isOf(Fleet fleet) {
        if (documents.isEmpty()) {
            int slash = what.indexOf('/');
            return slash < 0 || what.substring(0, slash).equals(fleet.name());
        }
        return documents.stream()
                .allMatch(each -> fleet.documents().containsKey(service(each))
                        && (each.indexOf('/') < 0 || each.equals(fleet.document(service(each)))));
    }
}
