package io.egf2.config.internal.print;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.exc.JsonNodeException;

/** The two that judge a document of one record: the binder, and the schema that is printed, read by a validator of others. */
final class SchemaAndBinder {

    private static final Map<String, String> ENVIRONMENT = Map.of("DB_PASSWORD", "hunter2");

    private final RecordBinder binder;
    private final Schema schema;
    private final boolean strict;

    SchemaAndBinder(Class<?> record, boolean strict) {
        RecordShape shape = Shapes.of(record);
        this.binder = new RecordBinder(shape);
        SettingsSchema printed = new SettingsSchema("test", shape);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema((strict ? printed.strict() : printed).text(), InputFormat.JSON);
        this.strict = strict;
    }

    /** What the binder says is wrong. */
    List<Problem> problems(String document) {
        try {
            binder.bind(
                    JsonReader.read(document.getBytes(StandardCharsets.UTF_8)), Environment.of(ENVIRONMENT), strict);
            return List.of();
        } catch (StageFailure e) {
            return e.problems();
        }
    }

    /** What the schema says is wrong. */
    List<String> errors(String document) {
        try {
            return schema.validate(document, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonNodeException e) {
            return List.of("a number beyond 64 bits, which this validator cannot compare: " + e.getMessage());
        }
    }
}
