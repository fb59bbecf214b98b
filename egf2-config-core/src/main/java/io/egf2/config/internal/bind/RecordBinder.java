package io.egf2.config.internal.bind;

import io.egf2.config.Stage;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.List;
import java.util.Map;

/** The BIND stage: a document and the environment to settings, with all problems of both in one pass. */
public final class RecordBinder {

    /**
     * The outcome of the BIND stage.
     *
     * @param settings the record
     * @param warnings what was odd
     * @param overrides the values that environment variables set, by key
     */
    public record Bound(Object settings, List<Problem> warnings, Map<String, JsonValue> overrides) {}

    private final RecordShape shape;

    public RecordBinder(RecordShape shape) {
        this.shape = shape;
    }

    public Bound bind(JsonDocument document, Environment environment, boolean strict) {
        Binding binding = new Binding(environment, strict);
        Overrides overrides = Overrides.find(shape, binding);
        Object settings = shape.bind(document.root(), Pointer.ROOT, binding, overrides.values());
        List<Problem> warnings = binding.warnings().inOrder();
        if (settings == null || !binding.problems().isEmpty()) {
            throw new StageFailure(
                    Stage.BIND,
                    binding.problems().inOrder(),
                    warnings,
                    binding.problems().omitted());
        }
        return new Bound(settings, warnings, overrides.values());
    }

    /** What is wrong with a document that is none because of other mistakes. */
    public Binding check(JsonDocument document, Environment environment, boolean strict) {
        Binding binding = new Binding(environment, strict);
        Overrides overrides = Overrides.find(shape, binding);
        shape.bind(document.root(), Pointer.ROOT, binding, overrides.values());
        return binding;
    }
}
