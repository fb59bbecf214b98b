package io.egf2.config.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Compiled.Compilation;
import io.egf2.config.internal.record.Twins;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a record, whole; it compiles without a warning. */
final class GeneratedSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"Minimal", "Everything"})
    void theWholeClassIsAsExpected(String name) {
        Compilation compilation = Compilation.ofFiles(
                Map.of("shop/" + name, Expected.read("shapes/" + name + ".java")),
                List.of("-Xlint:all,-options,-processing", "-Werror", "--release", "17"),
                new SettingsProcessor());
        assertThat(compilation.isDone()).as(compilation.said()).isTrue();
        Expected.assertText("shapes/" + name + "_Shape.txt", compilation.file("shop." + name + "_Shape"));
        Twins.assertAlike(compilation.compiled().named("shop." + name));
    }
}
