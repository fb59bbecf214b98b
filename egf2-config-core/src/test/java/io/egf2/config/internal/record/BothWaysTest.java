package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.EgfServices;
import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.processor.SettingsProcessor;
import io.egf2.config.internal.record.Compiled.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of the services, and one with every type, read as they were compiled and by reflection: alike in all that is told. */
final class BothWaysTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "70000",
            "8.5",
            "1e400",
            "true",
            "\"\"",
            "\"x\"",
            "\"5\"",
            "\"http://h:1\"",
            "\"env:NO_SUCH\"",
            "[]",
            "[1]",
            "[null]",
            "[\"x\", \"x\"]",
            "{}",
            "{\"x\": 1}",
            "{\"hosts\": []}");

    static Set<String> services() {
        return EgfServices.RECORDS.keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theRecordOfAService(String service) {
        Class<?> record = EgfServices.record(service);

        Twins.assertAlike(record);
        assertReadAlike(record, List.of(EgfServices.document(service), EgfServices.smallest(service)));
    }

    @Test
    void aRecordWithEveryType() throws IOException {
        String name = "EveryType";
        String text = Files.readString(Path.of("src/test/java/io/egf2/config/internal/print/" + name + ".java"))
                .replaceAll("(?m)^    record ", "    @io.egf2.config.Settings record ")
                .replaceFirst("package [^;]+;", "package written;");
        Compilation compilation = Compilation.ofFiles(
                Map.of("written/" + name, text),
                List.of("-Xlint:all,-options,-processing", "-Werror"),
                new SettingsProcessor());
        assertThat(compilation.isDone()).as(compilation.said()).isTrue();

        Matcher documents = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL).matcher(text);
        List<String> all = new ArrayList<>();
        while (documents.find()) {
            all.add(documents.group(1).translateEscapes());
        }
        assertThat(all).hasSizeGreaterThan(4);
        for (String record : List.of("Size", "Store", "Required", "Free")) {
            Class<?> type = compilation.compiled().named("written." + name + "$" + record);
            Twins.assertAlike(type);
            assertReadAlike(type, all);
        }
    }

    /** Documents, and each of them with each key set to what it may not be. */
    private static void assertReadAlike(Class<?> record, List<String> documents) {
        RecordShape reflected = Shapes.reflected(record);
        RecordShape generated = GeneratedShapes.of(Objects.requireNonNull(GeneratedShape.find(record)));
        for (String document : documents) {
            for (String changed : changed(document)) {
                assertThat(Twins.read(generated, changed)).isEqualTo(Twins.read(reflected, changed));
            }
        }
    }

    private static List<String> changed(String document) {
        List<String> all = new ArrayList<>(List.of(document));
        for (String key : MAPPER.readTree(document).propertyNames()) {
            ObjectNode less = (ObjectNode) MAPPER.readTree(document);
            less.remove(key);
            all.add(less.toString());
            for (String value : VALUES) {
                ObjectNode changed = (ObjectNode) MAPPER.readTree(document);
                changed.set(key, MAPPER.readTree(value));
                all.add(changed.toString());
            }
        }
        return all;
    }
}
