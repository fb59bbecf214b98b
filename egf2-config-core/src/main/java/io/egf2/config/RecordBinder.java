package io.egf2.config;

import java.util.List;
import java.util.Map;

/** The BIND stage: a document and the environment to settings, with all problems of both in one pass. */
final class RecordBinder {

    /**
     * The outcome of the BIND stage.
     *
     * @param settings the record
     * @param warnings what was odd
     * @param overrides the values that environment variables set, by key
     */
    record Bound(Object settings, List<ConfigProblem> warnings, Map<String, JsonValue> overrides) {}

    private final RecordShape shape;

    RecordBinder(RecordShape shape) {
        this.shape = shape;
    }

    Bound bind(JsonDocument document, Map<String, String> environment, boolean strict) {
        Binding binding = new Binding(environment, strict);
        Overrides overrides = Overrides.find(shape, binding);
        Object settings = shape.bind(document.root(), Pointer.ROOT, binding, overrides.values());
        List<ConfigProblem> warnings = binding.warnings().inOrder();
        if (settings == null || !binding.problems().isEmpty()) {
            throw new StageFailure(
                    Stage.BIND,
                    binding.problems().inOrder(),
                    warnings,
                    binding.problems().omitted());
        }
        return new Bound(settings, warnings, overrides.values());
    }
}
