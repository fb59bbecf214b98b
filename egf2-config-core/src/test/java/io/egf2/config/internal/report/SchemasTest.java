package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The schemas are no rubber stamps. */
class SchemasTest {

    private static final String GOOD =
            "{\"version\": 1, \"exitCode\": 0, \"findings\": [], \"notJudged\": [], \"silenced\": 0,"
                    + " \"documents\": [{\"service\": \"a\", \"location\": \"x\", \"exitCode\": 0, \"problems\": [], \"omitted\": 0}]}";

    @Test
    void ofJsonAcceptsWhatIsRightAndNothingElse() {
        assertThat(Schemas.errorsOfJson(GOOD)).isEmpty();
        assertThat(Schemas.errorsOfJson(GOOD.replace("\"omitted\": 0", "\"omitted\": -1")))
                .hasSize(1);
        assertThat(Schemas.errorsOfJson(GOOD.replace("\"omitted\": 0", "\"omitted\": 0, \"more\": 1")))
                .hasSize(1);
        assertThat(Schemas.errorsOfJson(GOOD.replace("\"version\": 1, ", ""))).hasSize(1);
        assertThat(Schemas.errorsOfJson(GOOD.replace("\"problems\": []", "\"problems\": [{\"code\": \"B03\"}]")))
                .isNotEmpty();
    }

    @Test
    void ofSarifIsThatOfTheStandard() {
        assertThat(Schemas.errorsOfSarif("{\"version\": \"2.1.0\", \"runs\": []}"))
                .isEmpty();
        assertThat(Schemas.errorsOfSarif("{\"version\": \"2.0.0\", \"runs\": []}"))
                .hasSize(1);
        assertThat(Schemas.errorsOfSarif("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}"))
                .hasSize(1);
        assertThat(Schemas.errorsOfSarif("{\"version\": \"2.1.0\", \"runs\": [], \"more\": 1}"))
                .hasSize(1);
    }
}
