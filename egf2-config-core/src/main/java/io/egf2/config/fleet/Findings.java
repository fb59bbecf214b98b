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

    void add(Finding finding) {
        told.add(finding);
    }

    void addAll(Fleet fleet, List<Finding> findings) {
        findings.forEach(finding -> told.add(of(fleet, finding)));
    }

    /** With several fleets, a finding begins with the name of its own; that of a rule that failed has it already. */
    static Finding of(Fleet fleet, Finding finding) {
        return fleet.name().isEmpty() || finding.code() == ProblemCode.BUG ? finding : finding.in(fleet.name());
    }

    void reach(Reach reach) {
        hasReached = true;
        told.addAll(reach.judge(fleets));
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

    /** Whether nothing kept a rule from finding what a line silences, in any of its fleets. */
    private boolean isJudged(Silence silence) {
        if (silence.code() == ProblemCode.HOST_UNREACHABLE && !hasReached) {
            return false;
        }
        List<Fleet> meant = fleets.stream().filter(silence::isOf).toList();
        return !meant.isEmpty()
                && meant.stream().noneMatch(fleet -> notJudged(fleet.name()).contains(silence.code()));
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
