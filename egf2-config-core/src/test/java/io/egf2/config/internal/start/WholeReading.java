package io.egf2.config.internal.start;

import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stages PARSE and BIND of a start, without the stages before them: for tests that read very many documents. */
public final class WholeReading {

    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

    private WholeReading() {}

    /** How the stages fail with a document; empty if it is a good one. */
    public static Optional<StageFailure> failure(Class<? extends Record> type, String document) {
        return failure(type, document.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<StageFailure> failure(Class<? extends Record> type, byte[] document) {
        StartOptions options = StartOptions.of("auth", type).withEnvironment(Map.of());
        RecordShape shape = shape(type);
        try {
            new RecordBinder(shape).bind(read(document, shape, options), Environment.of(Map.of()), false);
            return Optional.empty();
        } catch (StageFailure e) {
            return Optional.of(e);
        }
    }

    /** Made once: it does not depend on the document. */
    public static RecordShape shape(Class<? extends Record> type) {
        return SHAPES.computeIfAbsent(type, Shapes::of);
    }

    private static JsonDocument read(byte[] document, RecordShape shape, StartOptions options) {
        try {
            return JsonReader.read(document);
        } catch (StageFailure refused) {
            throw new DocumentFault(refused, shape, options).of(document);
        }
    }
}
