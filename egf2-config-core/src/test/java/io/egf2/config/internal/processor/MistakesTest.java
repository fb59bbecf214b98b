package io.egf2.config.internal.processor;

import io.egf2.config.internal.record.Compiled.Compilation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler prints for each mistake, whole: the words, and a mark under the component. */
final class MistakesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Types",
                "Annotated",
                "Keys",
                "Creators",
                "Enums",
                "Databind",
                "Defaults",
                "Kinds",
                "Several",
            })
    void eachIsToldWhereItIs(String name) {
        String source = Expected.read("mistakes/" + name + ".java");
        Compilation compilation = Compilation.ofFiles(
                Map.of("shop/" + name, source), List.of("-proc:only", "-Xmaxerrs", "1000"), new SettingsProcessor());
        Expected.assertText("mistakes/" + name + ".txt", compilation.errors());
    }
}
