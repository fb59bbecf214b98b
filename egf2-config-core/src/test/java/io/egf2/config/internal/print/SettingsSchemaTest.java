package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.egf2.config.EgfServices;
import io.egf2.config.internal.record.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a schema is as a text: for validators and editors of every kind. */
final class SettingsSchemaTest {

    static Stream<Class<?>> records() {
        return Stream.concat(EgfServices.RECORDS.values().stream(), EveryType.DOCUMENTS.keySet().stream());
    }

    private static String schema(Class<?> record) {
        return new SettingsSchema("test", Shapes.of(record)).strict().text();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaIsValidAgainstItsOwnSchema(Class<?> record) {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(schema(record), InputFormat.JSON)).isEmpty();
        assertThat(meta.validate("{\"type\": \"text\"}", InputFormat.JSON)).isNotEmpty();
    }

    /** JSON Schema 2020-12, section 6.4; and what RE2, which some validators use, does not have. */
    @ParameterizedTest
    @MethodSource("records")
    void patternsKeepToWhatAllDialectsHave(Class<?> record) {
        List<String> patterns =
                JsonMapper.shared().readTree(schema(record)).findValuesAsString("pattern", new ArrayList<>());

        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            Pattern.compile(pattern);
            assertThat(pattern).doesNotContainPattern("\\\\[A-Za-z0-9]");
            String withoutClasses = pattern.replaceAll("\\\\.", "x").replaceAll("\\[[^]]*]", "x");
            assertThat(withoutClasses).doesNotContain("(?").doesNotContainPattern("[+*?}][+*?]");
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaIsWrittenInAsciiSoThatNoTerminalBreaksIt(Class<?> record) {
        assertThat(schema(record)).matches("(?s)[\\x00-\\x7f]*");
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachDefinitionIsThereAndUsed(Class<?> record) {
        String text = schema(record);
        JsonNode definitions = JsonMapper.shared().readTree(text).path("$defs");

        assertThat(definitions.propertyNames())
                .allSatisfy(name -> assertThat(text).contains("\"#/$defs/" + name + '"'));
        Pattern.compile("\"#/[$]defs/([^\"]+)\"")
                .matcher(text)
                .results()
                .forEach(found -> assertThat(definitions.has(found.group(1)))
                        .as(found.group())
                        .isTrue());
    }
}
