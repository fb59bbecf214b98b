package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.Problems;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.slip.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is wrong with a document that is not JSON: it is read once more, by a reader that goes on after a mistake, and bound,
 * so that one report has the mistakes of its writing and those of its settings.
 */
final class DocumentFault {

    private final StageFailure refused;
    private final RecordShape shape;
    private final StartOptions options;

    /**
     * Before the second reading.
     *
     * @param refused how the document failed, which remains all that is known if the second reading comes to nothing
     */
    DocumentFault(StageFailure refused, RecordShape shape, StartOptions options) {
        this.refused = refused;
        this.shape = shape;
        this.options = options;
    }

    StageFailure of(byte[] bytes) {
        Reading reading;
        try {
            reading = Reading.of(bytes, shape, this::found);
        } catch (StageFailure other) {
            return other;
        }
        Optional<Binding> binding = reading.document().flatMap(this::bound);
        List<Problem> mistakes = reading.problems();
        return mistakes.isEmpty() || isJson() ? refused : failure(mistakes, binding);
    }

    /** What is wrong about the settings of a document, and which keys nobody knows. */
    private List<Problem> found(JsonDocument document) {
        List<Problem> found = new ArrayList<>();
        bound(document).ifPresent(binding -> {
            found.addAll(binding.problems().inOrder());
            binding.warnings().inOrder().stream()
                    .filter(each -> each.code() == ProblemCode.KEY_UNKNOWN)
                    .forEach(found::add);
        });
        return found;
    }

    /** Whether it is JSON indeed, but no object. */
    private boolean isJson() {
        return refused.problems().get(0).code() == ProblemCode.JSON_NOT_OBJECT;
    }

    /** Empty if the settings record itself is wrong, which is told when the document is right. */
    private Optional<Binding> bound(JsonDocument document) {
        try {
            return Optional.of(new RecordBinder(shape).check(document, options.environment(), options.strict()));
        } catch (StageFailure mistakeOfTheRecord) {
            return Optional.empty();
        }
    }

    private static StageFailure failure(List<Problem> mistakes, Optional<Binding> binding) {
        Problems all = new Problems();
        mistakes.forEach(all::add);
        List<Problem> warnings = List.of();
        int omitted = 0;
        if (binding.isPresent()) {
            binding.get().problems().inOrder().forEach(all::add);
            warnings = binding.get().warnings().inOrder();
            omitted = binding.get().problems().omitted();
        }
        return new StageFailure(Stage.PARSE, all.inOrder(), warnings, all.omitted() + omitted);
    }
}
