package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthPageTest {

    @Test
    void theQuotationMarksOfAnETagAreRead() {
        assertThat(
                        HealthPage.parse(
                                "{\"service\": \"auth\", \"fingerprint\": \"c7\", \"revision\": \"\\\"5e1f\\\"\", \"state\": \"serving\"}\n"))
                .contains(new HealthPage("auth", "\"5e1f\"", "serving"));
    }

    @Test
    void aRevisionMayBeEmptyAndAnInstanceDrain() {
        assertThat(HealthPage.parse("{\"service\":\"job\",\"revision\":\"\",\"state\":\"draining\"}"))
                .contains(new HealthPage("job", "", "draining"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>503 Service Unavailable</html>",
                "{\"service\": \"auth\", \"state\": \"serving\"}",
                "{\"service\": \"auth\", \"revision\": \"5e1f, \"state\": \"serving\"}",
                "{\"service\": 1, \"revision\": \"5e1f\", \"state\": \"serving\"}"
            })
    void whatIsNoHealthPageIsNone(String text) {
        assertThat(HealthPage.parse(text)).isEmpty();
    }
}
