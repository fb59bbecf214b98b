package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record whose constructor refuses its values: the document's fault, or that of the variables that replace some of them. */
final class RuleFault {

    private final RecordShape shape;
    private final JsonValue object;
    private final Pointer at;
    private final Binding binding;

    RuleFault(RecordShape shape, JsonValue object, Pointer at, Binding binding) {
        this.shape = shape;
        this.object = object;
        this.at = at;
        this.binding = binding;
    }

    /**
     * Tells the binding; null, as for each value that is wrong.
     *
     * @param overrides values that replace those of the object, by key
     */
    @Nullable
    Object tell(Throwable thrown, Map<String, JsonValue> overrides) {
        if (!(thrown instanceof IllegalArgumentException)) {
            throw RecordFault.in(shape.type(), thrown);
        }
        String said = thrown.getMessage();
        String message = said == null ? "breaks a rule of " + shape.type().simple() : Shown.message(said);
        if (overrides.isEmpty() || isBroken(Map.of())) {
            return binding.problem(ProblemCode.RULE_BROKEN, object, at, message, null);
        }
        Problem problem = Problem.of(ProblemCode.RULE_BROKEN, at.toString(), message);
        binding.problems().add(problem.inVariables(culprits(overrides)));
        return null;
    }

    /** Whether the rule is broken with some variables left out. */
    private boolean isBroken(Map<String, JsonValue> overrides) {
        Binding trial = new Binding(binding.environment(), false);
        shape.bind(object, at, trial, overrides);
        for (Problem problem : trial.problems().inOrder()) {
            if (problem.code() == ProblemCode.RULE_BROKEN && problem.pointer().equals(at.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The variables without each of which the rule holds; all of them if there is none. */
    private List<String> culprits(Map<String, JsonValue> overrides) {
        List<String> all = new ArrayList<>();
        List<String> culprits = new ArrayList<>();
        for (Map.Entry<String, JsonValue> override : overrides.entrySet()) {
            String variable =
                    override.getValue().document().origin().orElseThrow().variable();
            Map<String, JsonValue> others = new HashMap<>(overrides);
            others.remove(override.getKey());
            all.add(variable);
            if (others.isEmpty() || !isBroken(others)) {
                culprits.add(variable);
            }
        }
        return culprits.isEmpty() ? all : culprits;
    }
}
