package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was found between the documents of all fleets. */
final class Findings {

    private final List<Fleet> fleets;
    private final Map<String, Set<ProblemCode>> notJudged = new LinkedHashMap<>();
    private final List<Finding> silenced = new ArrayList<>();
    private boolean hasReached;
    private List<Finding> told = new ArrayList<>();

    Findings(List<Fleet> fleets) {
        this.fleets = fleets;
        fleets.forEach(fleet -> notJudged.put(fleet.name(), new TreeSet<>(Rules.notJudged(fleet))));
    }

    void addAll(List<Finding> findings) {
        told.addAll(findings);
    }

    void reach(Reach reach) {
        hasReached = true;
        addAll(reach.judge(fleets));
        for (Fleet fleet : fleets) {
            if (fleet.documents().values().stream().anyMatch(each -> each.outcome() == null)) {
                notJudged(fleet.name()).add(ProblemCode.HOST_UNREACHABLE);
            }
        }
    }

    private Set<ProblemCode> notJudged(String fleet) {
        return notJudged.computeIfAbsent(fleet, unknown -> new TreeSet<>());
    }

    /** Leaves out what is silenced, and tells what is wrong with the silences. */
    void silence(Silences silences) {
        List<Finding> loud = new ArrayList<>();
        for (Finding finding : told) {
            (silences.silence(finding) ? silenced : loud).add(finding);
        }
        loud.addAll(silences.faults());
        loud.addAll(silences.unused(this::isJudged));
        told = loud;
    }

    /** Whether nothing kept a rule from finding something about a document. */
    private boolean isJudged(ProblemCode code, String document) {
        if (code == ProblemCode.HOST_UNREACHABLE && !hasReached) {
            return false;
        }
        for (Fleet fleet : fleets) {
            for (String service : fleet.documents().keySet()) {
                if (fleet.document(service).equals(document)) {
                    return !notJudged(fleet.name()).contains(code);
                }
            }
        }
        return false;
    }

    List<Finding> told() {
        return told;
    }

    List<Finding> silenced() {
        return silenced;
    }

    /** The rules that a broken document kept from being judged in full, in any fleet. */
    List<ProblemCode> notJudged() {
        Set<ProblemCode> all = new TreeSet<>();
        notJudged.values().forEach(all::addAll);
        return List.copyOf(all);
    }
}
