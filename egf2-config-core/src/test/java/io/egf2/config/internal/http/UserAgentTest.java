package io.egf2.config.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the library introduces itself. */
final class UserAgentTest {

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher parent = Pattern.compile("<parent>.*?<version>(.*?)</version>.*?</parent>", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("pom.xml")));

        assertThat(parent.find()).isTrue();
        assertThat(UserAgent.VERSION).isEqualTo(parent.group(1));
    }

    @Test
    void theNameOfTheServiceIsMadeFitForAHeader() {
        assertThat(UserAgent.of("auth")).isEqualTo("egf2-config/" + UserAgent.VERSION + " (auth)");
        assertThat(UserAgent.of("a b\r\n(é)")).isEqualTo("egf2-config/" + UserAgent.VERSION + " (a-b-----)");
        assertThat(UserAgent.of("x".repeat(100))).endsWith("(" + "x".repeat(64) + ")");
    }
}
