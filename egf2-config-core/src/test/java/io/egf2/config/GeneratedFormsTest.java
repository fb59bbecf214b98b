package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.CheckReport;
import io.egf2.config.internal.report.Edits;
import io.egf2.config.internal.report.Forms;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.SarifConsumer;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents with mistakes of every kind, as programs are told of them. */
final class GeneratedFormsTest {

    /** More of them: {@code -Dreading.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("reading.seeds", 2_000) / 4;

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    private int edits;
    private int fixes;

    private interface Check {
        void of(String service, String document, StageFailure failure, CheckReport report);
    }

    /** Some begin with a byte order mark, which no place counts; their lines end in each way that lines do. */
    private static void forEach(Check check) {
        List<String> services = List.copyOf(EgfServices.RECORDS.keySet());
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Planted planted = Planted.of(services.get(seed % services.size()), 1 + random.nextInt(8), random);
            String service = planted.service();
            String document = planted.document().replace("\n", ENDS.get(random.nextInt(ENDS.size())));
            String whole = (random.nextBoolean() ? "\ufeff" : "") + document;
            ReadingOn.failure(service, whole).ifPresent(failure -> {
                String location = "https://config.internal/" + service + ".json";
                check.of(service, document, failure, Forms.failed(service, location, failure, whole));
            });
        }
    }

    @Test
    void eachProblemIsInEachFormAndNoSecretIs() {
        forEach((service, document, failure, report) -> {
            String json = Forms.json(report);
            String sarif = Forms.sarif(report, null);

            assertThat(json + sarif).as(document).doesNotContain(Planted.CANARY);
            int count = failure.problems().size()
                    + report.documents().get(0).warnings().size();
            assertThat(JsonMapper.shared().readTree(json).at("/documents/0/problems"))
                    .hasSize(count);
            assertThat(JsonMapper.shared().readTree(sarif).at("/runs/0/results"))
                    .hasSize(count);
        });
    }

    @Test
    void aFixMendsItsProblemAndChangesNothingElse() {
        forEach((service, document, failure, report) -> {
            JsonNode results = Forms.run(report, null).get("results");
            List<Problem> problems = failure.problems();
            for (int i = 0; i < problems.size(); i++) {
                Optional<String> edited = Edits.applied(problems.get(i), document);
                edits += edited.isPresent() ? 1 : 0;
                for (JsonNode fix : results.get(i).path("fixes")) {
                    fixes++;
                    List<String> expected = new ArrayList<>(codes(problems));
                    expected.remove(i);
                    String mended = SarifConsumer.applied(fix, document);

                    assertThat(edited).contains(mended);
                    assertThat(codes(ReadingOn.problems(service, mended)))
                            .as(mended)
                            .isEqualTo(expected);
                }
            }
        });
        assertThat(fixes).isGreaterThan(edits * 9 / 10).isGreaterThan(SEEDS);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }
}
