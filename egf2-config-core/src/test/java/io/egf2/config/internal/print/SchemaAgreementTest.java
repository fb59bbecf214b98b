package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.DurationUnit;
import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Problem;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binder and schema are given the same documents: they agree, but for the kinds of mistakes that the reference lists. */
final class SchemaAgreementTest {

    private static final int MUTATIONS = Integer.getInteger("schema.mutations", 1_000);
    private static final long SEED = Long.getLong("schema.seed", 20_261_129);

    private final Map<String, String> disagreements = new LinkedHashMap<>();
    private int accepted;
    private int refused;

    record Texts(
            Optional<PeerUrl> peer,
            Optional<HostAndPort> host,
            Optional<Secret> secret,
            Optional<Duration> pause,

            @DurationUnit(ChronoUnit.MINUTES) @Range(min = 2, max = 90)
            Optional<Duration> minutes,

            Optional<EveryType.Mode> mode,
            @Range(min = -12, max = 3600) Optional<Integer> number,
            Optional<BigDecimal> decimal) {}

    @ParameterizedTest
    @MethodSource("io.egf2.config.internal.print.EveryType#documents")
    void binderAndSchemaAgreeOnEachDocumentAndWhatBecomesOfIt(Class<?> record, String document) {
        compare(record, document, false, MUTATIONS);
        compare(record, document, true, MUTATIONS / 10);

        assertThat(disagreements.values()).isEmpty();
        assertThat(accepted).isGreaterThan(MUTATIONS / 20);
        assertThat(refused).isGreaterThan(MUTATIONS / 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer", "host", "secret", "pause", "minutes", "mode", "number", "decimal"})
    void theyAgreeOnEachTextThatIsAlmostAValue(String key) {
        SchemaAndBinder judges = new SchemaAndBinder(Texts.class, false);
        Random random = new Random(SEED);
        for (int i = 0; i < 3 * MUTATIONS; i++) {
            compare(judges, DocumentMutation.ofText(key, random));
        }

        assertThat(disagreements.values()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindThatTheReferenceListsIsFoundByTheBinderAlone(Unsayable kind) {
        SchemaAndBinder judges = new SchemaAndBinder(EveryType.Free.class, false);

        assertThat(judges.errors(kind.example())).isEmpty();
        assertThat(judges.problems(kind.example()))
                .singleElement()
                .satisfies(problem -> assertThat(Unsayable.of(problem)).contains(kind));
    }

    @Test
    void theReferenceListsEachKindAndNoOther() throws Exception {
        assertThat(listed())
                .containsExactlyElementsOf(Stream.of(Unsayable.values())
                        .map(Unsayable::words)
                        .distinct()
                        .toList());
    }

    private static List<String> listed() throws Exception {
        String page = Files.readString(Path.of("../docs/reference/parameter-and-switches.md"));
        String section =
                page.substring(page.indexOf("\n## What JSON Schema cannot say"), page.indexOf("\n## What is printed"));
        return section.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private void compare(Class<?> record, String document, boolean strict, int mutations) {
        SchemaAndBinder judges = new SchemaAndBinder(record, strict);
        List<String> keys = new ArrayList<>(keys(Shapes.of(record)));
        Random random = new Random(SEED);
        compare(judges, document);
        assertThat(judges.errors(document).isEmpty() || strict).as(document).isTrue();
        for (int i = 0; i < mutations; i++) {
            compare(judges, DocumentMutation.of(document, keys, random));
        }
    }

    private static Set<String> keys(RecordShape shape) {
        Set<String> keys = new LinkedHashSet<>();
        for (Setting setting : shape.settings()) {
            keys.addAll(setting.names());
            if (setting.shape() instanceof RecordShape nested) {
                keys.addAll(keys(nested));
            }
        }
        return keys;
    }

    private void compare(SchemaAndBinder judges, String document) {
        List<Problem> problems = judges.problems(document);
        List<String> errors = judges.errors(document);
        accepted += problems.isEmpty() && errors.isEmpty() ? 1 : 0;
        refused += !problems.isEmpty() && !errors.isEmpty() ? 1 : 0;
        if (problems.isEmpty() && !errors.isEmpty()) {
            tell("only the schema refuses", errors, document);
        }
        if (!problems.isEmpty() && errors.isEmpty()) {
            explain(problems, document);
        }
    }

    private void explain(List<Problem> problems, String document) {
        String misspelt = "";
        for (Problem problem : problems) {
            if (!misspelt.isEmpty() && problem.pointer().startsWith(misspelt)) {
                continue; // what is within it is judged as if it were not misspelt
            }
            Optional<Unsayable> kind = Unsayable.of(problem);
            if (kind.isEmpty()) {
                tell("only the binder refuses", problem, document);
            }
            misspelt = kind.equals(Optional.of(Unsayable.MISSPELT)) ? problem.pointer() : misspelt;
        }
    }

    private void tell(String who, Object what, String document) {
        String told = who + ": " + what;
        String kind = told.replaceAll("[0-9]+", "#");
        disagreements.putIfAbsent(kind.substring(0, Math.min(90, kind.length())), told + "\n    " + document + "\n");
    }
}
