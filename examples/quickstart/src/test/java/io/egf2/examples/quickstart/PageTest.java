package io.egf2.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.SettingsAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages show what this project has, and what a failure of these tests looks like. */
final class PageTest {

    @Test
    void theFailureOnThePageIsReal() throws IOException {
        ConfigDocument document =
                ConfigDocument.of(Path.of("config/greeter.json")).with("/tone", "rude");

        Throwable failure = catchThrowable(() -> SettingsAssert.assertThat(GreeterSettings.class)
                .service("greeter")
                .rejects(document, "EGF2-B06 /tone"));

        assertThat(Files.readString(Path.of("../../docs/how-to/test-your-configuration.md")))
                .contains("```text\n" + failure.getMessage() + "\n```");
    }

    @Test
    void theProcessorOnThePageIsThatOfThisProject() throws IOException {
        String page = Files.readString(Path.of("../../docs/how-to/read-the-record-when-it-is-compiled.md"));

        assertThat(processor(page)).isEqualTo(processor(Files.readString(Path.of("pom.xml"))));
    }

    private static String processor(String text) {
        return text.substring(text.indexOf("<path>"), text.indexOf("</path>")).replaceAll("\\s+", "");
    }
}
