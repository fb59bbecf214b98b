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

    /** Ours says what is there, and lets more be added; here nothing may be there that it does not say. */
    private static final Schema JSON = schema(
            SpecificationVersion.DRAFT_2020_12,
            file("/io/egf2/config/internal/report/check-report.schema.json")
                    .replace("\"required\":", "\"additionalProperties\": false, \"required\":"));

    private static final Schema SARIF = schema(SpecificationVersion.DRAFT_7, file("/schema/sarif-schema-2.1.0.json"));

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
        return schema
                .validate(
                        report,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(SpecificationVersion version, String text) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
    }

    private static String file(String resource) {
        try (InputStream file = Schemas.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
