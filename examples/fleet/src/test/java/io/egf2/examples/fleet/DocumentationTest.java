package io.egf2.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the documentation says of the tool: its switches, and pipelines that can be copied. */
final class DocumentationTest {

    private static final Path REFERENCE = Path.of("../../docs/reference/fleet-check.md");
    private static final Pattern HELP = Pattern.compile("(?s)(<!-- fleet-help -->\n```text\n)(.*?)(```\n)");
    private static final Pattern SWITCH = Pattern.compile("(?<= )--[a-z-]+");

    /** With {@code -Dsamples.update=true} the page is not compared but written. */
    @Test
    void theReferenceShowsTheHelp() throws IOException {
        String page = Files.readString(REFERENCE);
        String rendered = HELP.matcher(page)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + Help.text() + "\n" + found.group(3)));

        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(REFERENCE, rendered);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(rendered).contains("--configs=LOCATION");
    }

    static Stream<String> pipelines() {
        return Stream.of("github.yml", "gitlab.yml");
    }

    private static Object yaml(String name) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("pipelines", name)));
    }

    /** All lines of shell, wherever they stand. */
    private static Stream<String> commands(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(DocumentationTest::commands);
        }
        if (yaml instanceof List<?> list) {
            return list.stream().flatMap(DocumentationTest::commands);
        }
        return Stream.of(String.valueOf(yaml)).filter(text -> text.startsWith("java -jar fleet.jar"));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aPipelineRunsTheToolOnceForPeopleAndOnceForAnnotations(String name) throws IOException {
        List<String> commands = commands(yaml(name)).toList();

        assertThat(commands).hasSize(2).anyMatch(each -> each.contains("--format=sarif > fleet.sarif"));
        for (String command : commands) {
            assertThat(SWITCH.matcher(command).results().map(found -> found.group()))
                    .isNotEmpty()
                    .allMatch(each -> Switch.find(each).isPresent());
        }
    }

    /** Only what has not been swallowed fails the job. */
    @ParameterizedTest
    @MethodSource("pipelines")
    void theRunForPeopleDecides(String name) throws IOException {
        assertThat(commands(yaml(name)).filter(each -> !each.contains("sarif")))
                .singleElement()
                .satisfies(each -> assertThat(each).doesNotContain("|| true"));
    }
}
