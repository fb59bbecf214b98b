package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.junit.jupiter.api.Test;

class LogLevelTest {

    @Test
    void levelsArePrintedAsADocumentWritesThem() {
        assertThat(LogLevel.values())
                .extracting(LogLevel::toString)
                .containsExactly("trace", "debug", "info", "warning", "error", "fatal");
    }

    @Test
    void warnIsAnAliasOfWarning() throws NoSuchFieldException {
        assertThat(LogLevel.class
                        .getField("WARNING")
                        .getAnnotation(JsonAlias.class)
                        .value())
                .containsExactly("warn");
    }
}
