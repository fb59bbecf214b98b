package io.egf2.config.internal.rule;

import io.egf2.config.internal.report.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules found so far: of a value that one rule has told to be wrong, those behind it say nothing more. */
final class Judgement {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> wrong = new HashSet<>();

    /** A finding about a value that is wrong itself. */
    void wrong(Finding finding, Fact value) {
        wrong.add(value.key());
        findings.add(finding);
    }

    /** A finding about values that are wrong in the same way. */
    void wrong(Finding finding, List<Fact> values) {
        values.forEach(value -> wrong.add(value.key()));
        findings.add(finding.atFirst(values.size()));
    }

    /** Says nothing of a value, but that all is said of it. */
    void told(Fact value) {
        wrong.add(value.key());
    }

    /** A finding about values that do not go together. */
    void add(Finding finding) {
        findings.add(finding);
    }

    boolean isWrong(Fact value) {
        return wrong.contains(value.key());
    }

    List<Finding> findings() {
        return findings;
    }
}
