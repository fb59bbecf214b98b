package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReportTest {

    @Test
    void headProblemsAndEndAreKeptAndNoLineOfALog() {
        String errors = """
                [main] ERROR io.egf2.config - auth cannot start: 1 problem in s3://egf2-configs/auth.json
                auth cannot start: 1 problem in s3://egf2-configs/auth.json

                  1. /port (2:11)  expected a whole number from 1 to 65535, found 8.5  [EGF2-B03]
                        2 |   "port": 8.5,
                          |           ^^^

                Nothing was started. Correct the document and restart auth.  (exit 78)
                """;

        assertThat(Report.brief(errors))
                .containsExactly(
                        "auth cannot start: 1 problem in s3://egf2-configs/auth.json",
                        "  1. /port (2:11)  expected a whole number from 1 to 65535, found 8.5  [EGF2-B03]",
                        "Nothing was started. Correct the document and restart auth.  (exit 78)");
    }
}
