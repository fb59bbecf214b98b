package io.egf2.config.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RulesTest {

    private static final Fleet NONE = new Fleet("eu", Map.of(), false, read -> {});

    private record Fixed(ProblemCode code, Runnable work) implements Rule {

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public void judge(Fleet fleet, Judgement judgement) {
            work.run();
            judgement.add(Finding.warning(code, "odd"));
        }
    }

    @Test
    void aRuleThatFailsIsToldAsABugAndHidesNoOther() {
        Rule failing = new Fixed(ProblemCode.QUEUE_KIND, () -> {
            throw new IllegalStateException("hunter2");
        });
        Rule good = new Fixed(ProblemCode.KAFKA_HOSTS, () -> {});

        List<Finding> findings = Rules.judge(List.of(failing, good), NONE);

        assertThat(findings).extracting(Finding::code).containsExactly(ProblemCode.BUG, ProblemCode.KAFKA_HOSTS);
        assertThat(findings.get(0).message())
                .isEqualTo("the rule EGF2-N02 failed in eu: java.lang.IllegalStateException");
    }

    @Test
    void eachRuleHasACodeOfItsOwn() {
        assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates().hasSize(17);
    }
}
