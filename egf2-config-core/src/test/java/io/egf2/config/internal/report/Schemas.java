package io.egf2.config.internal.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The schemas of the forms that machines read: ours, and that of SARIF as others have put it into a jar. */
public final class Schemas {

    private static final Schema JSON =
            schema(SpecificationVersion.DRAFT_2020_12, "/io/egf2/config/internal/report/check-report.schema.json");
    private static final Schema SARIF = schema(SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json");

    private Schemas() {}

    /** What is wrong with a report in JSON. */
    public static List<String> errorsOfJson(String report) {
        return errors(JSON, report);
    }

    /** What is wrong with a report in SARIF. */
    public static List<String> errorsOfSarif(String report) {
        return errors(SARIF, report);
    }

    private static List<String> errors(Schema schema, String report) {
        return schema.validate(
                        report,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(SpecificationVersion version, String resource) {
        try (InputStream file = Schemas.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(file, resource).readAllBytes();
            return SchemaRegistry.withDefaultDialect(version)
                    .getSchema(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
