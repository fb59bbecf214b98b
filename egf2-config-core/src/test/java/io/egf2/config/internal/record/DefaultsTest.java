package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a record's developer did wrong is found when its shape is made, whatever a document says. A default is written as the value
 * of an environment variable, so that way of reading is asked what is right.
 */
final class DefaultsTest {

    private static final List<String> TYPES = List.of(
            "int",
            "Long",
            "short",
            "byte",
            "double",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "boolean",
            "String",
            "java.net.URI",
            "java.nio.file.Path",
            "PeerUrl",
            "HostAndPort",
            "Secret",
            "LogLevel",
            "JsonSection",
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.ZoneId",
            "java.util.UUID",
            "java.util.regex.Pattern",
            "java.nio.charset.Charset",
            "Inner",
            "List<Integer>",
            "Set<String>",
            "Map<String, Inner>",
            "Optional<Integer>",
            "OptionalInt",
            "tools.jackson.databind.JsonNode",
            "Pojo",
            "Ruled");

    private static final String DECLARED = " record Inner(int a, @DefaultValue(\"7\") int b) {}"
            + " record Ruled(int least, int most) {"
            + "     public Ruled { if (least > most) throw new IllegalArgumentException(\"least is above most\"); } }"
            + " public static final class Pojo {"
            + "     @JsonCreator public Pojo(@JsonProperty(\"x\") int x) {} }";

    private static final List<String> TEXTS = List.of(
            "eighty",
            "5",
            "-1",
            "300",
            "70000",
            "9223372036854775808",
            "8.5",
            "1e400",
            "true",
            "null",
            "info",
            "90s",
            "PT1H",
            "a b",
            "http://h:1",
            "h:1",
            "2026-11-29",
            "2026-02-30",
            "Europe/Berlin",
            "UTF-8",
            "[a",
            "[]",
            "[1]",
            "[1, \"x\"]",
            "[\"a\", \"a\"]",
            "[\"\"]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": \"x\"}",
            "{\"a\": 1, \"zzzzzz\": 2}",
            "{\"k\": {\"a\": 1}}",
            "{\"x\": 1}",
            "{\"least\": 2, \"most\": 1}",
            "{\"least\": 1, \"most\": 2}",
            "${X}",
            "123e4567-e89b-12d3-a456-426614174000",
            "1-1-1-1-1");

    @Test
    void aDefaultIsRightExactlyIfAVariableOfTheSameTextIs() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int type = 0; type < TYPES.size(); type++) {
            StringBuilder body = new StringBuilder(DECLARED);
            body.append(" public record Plain(").append(TYPES.get(type)).append(" value) {}");
            for (int text = 0; text < TEXTS.size(); text++) {
                body.append(" record D").append(text).append("(@DefaultValue(").append(quoted(TEXTS.get(text)));
                body.append(") ").append(TYPES.get(type)).append(" value) {}\n");
            }
            sources.put("T" + type, body.toString());
        }
        Compiled compiled = Compiled.of(sources);
        int right = 0;
        for (int type = 0; type < TYPES.size(); type++) {
            for (int text = 0; text < TEXTS.size(); text++) {
                if (TEXTS.get(text).equals("null") && TYPES.get(type).matches(".*Json.*|Optional.*")) {
                    continue; // as a variable it means none, which a default cannot
                }
                String as = TYPES.get(type) + " " + TEXTS.get(text);
                Object given = given(compiled.record("T" + type + "$Plain"), TEXTS.get(text));
                Object byDefault = byDefault(compiled.record("T" + type + "$D" + text));
                right += given == null ? 0 : 1;
                assertThat(String.valueOf(byDefault).replaceFirst("^D\\d+\\[", "Plain["))
                        .as(as)
                        .isEqualTo(String.valueOf(given).replaceFirst("@[0-9a-f]+]$", "]"));
            }
        }
        assertThat(right).isBetween(100, TYPES.size() * TEXTS.size() / 2);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The record with its value from a variable; null if that is refused, or accepted with a warning. */
    private static @Nullable Object given(Class<?> record, String text) {
        try {
            RecordBinder.Bound bound = new RecordBinder(Shapes.of(record))
                    .bind(document("{}"), Environment.of(Map.of("egf_value", text)), true);
            return bound.warnings().isEmpty() ? bound.settings() : null;
        } catch (StageFailure e) {
            return null;
        }
    }

    /** The record with its default; null if that is a bug of the record, also while the document has the key. */
    private static @Nullable Object byDefault(Class<?> record) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> Shapes.of(record));
        if (failure == null) {
            Object settings = new RecordBinder(Shapes.of(record))
                    .bind(document("{}"), Environment.of(Map.of()), true)
                    .settings();
            return settings.toString().replaceFirst("@[0-9a-f]+]$", "]");
        }
        assertThat(failure.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BUG);
            assertThat(problem.message()).contains("has a wrong default").contains(record.getName());
            assertThat(problem.pointer()).startsWith("/value");
        });
        return null;
    }

    private static io.egf2.config.internal.json.JsonDocument document(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRangeWithoutAnyValueOfItsTypeIsAMistakeOfTheRecord() {
        List<String> bounds = List.of(
                "-9223372036854775808",
                "-2147483649",
                "-32769",
                "-129",
                "-128",
                "-1",
                "0",
                "1",
                "127",
                "128",
                "32768",
                "2147483648",
                "9223372036854775807");
        Map<String, List<Long>> types = new LinkedHashMap<>();
        types.put("byte", List.of((long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE));
        types.put("short", List.of((long) Short.MIN_VALUE, (long) Short.MAX_VALUE));
        types.put("int", List.of((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
        types.put("long", List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        types.put("java.math.BigInteger", List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        types.put("java.time.Duration", List.of(0L, Long.MAX_VALUE));
        StringBuilder body = new StringBuilder();
        List<Boolean> expected = new ArrayList<>();
        types.forEach((type, limits) -> bounds.forEach(min -> bounds.forEach(max -> {
            body.append("record R")
                    .append(expected.size())
                    .append("(@Range(min = ")
                    .append(min)
                    .append("L, max = ");
            body.append(max).append("L) ").append(type).append(" value) {}\n");
            long least = Math.max(Long.parseLong(min), limits.get(0));
            long most = Math.min(Long.parseLong(max), limits.get(1));
            expected.add(least <= most);
        })));
        Compiled compiled = Compiled.of(Map.of("Ranges", body.toString()));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(isSound(compiled.record("Ranges$R" + i)))
                    .as(body.toString().lines().toList().get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    private static boolean isSound(Class<?> record) {
        return catchThrowableOfType(StageFailure.class, () -> Shapes.of(record)) == null;
    }

    @Test
    void aUnitOfTimeHasACertainLength() {
        StringBuilder body = new StringBuilder();
        for (ChronoUnit unit : ChronoUnit.values()) {
            body.append("record ").append(unit.name()).append("(@DurationUnit(java.time.temporal.ChronoUnit.");
            body.append(unit.name()).append(") java.time.Duration value) {}\n");
        }
        Compiled compiled = Compiled.of(Map.of("Units", body.toString()));
        for (ChronoUnit unit : ChronoUnit.values()) {
            Class<?> record = compiled.record("Units$" + unit.name());
            assertThat(isSound(record)).as(unit.name()).isEqualTo(unit.compareTo(ChronoUnit.DAYS) <= 0);
            assertThat(!isSound(record) || given(record, "3") != null).isTrue();
        }
    }

    @Test
    void keysThatOneVariableWouldSetAreAMistakeOfTheRecord() {
        List<String> keys = List.of("a-b", "a_b", "A-B", "aB", "ab", "a--b", "a.b", "b-a");
        StringBuilder body = new StringBuilder();
        for (String one : keys) {
            for (String other : keys) {
                String name = keys.indexOf(one) + "_" + keys.indexOf(other);
                String pair = "@JsonProperty(\"" + one + "\") int x, @JsonProperty(\"" + other + "\") int y";
                String alias = "@JsonProperty(\"" + one + "\") @JsonAlias(\"" + other + "\") int x";
                body.append("record P").append(name).append("(").append(pair).append(") {}\n");
                body.append("record N").append(name).append("(P").append(name).append(" inner) {}\n");
                body.append("record A").append(name).append("(").append(alias).append(") {}\n");
            }
        }
        Compiled compiled = Compiled.of(Map.of("Keys", body.toString()));
        for (String one : keys) {
            for (String other : keys) {
                String name = keys.indexOf(one) + "_" + keys.indexOf(other);
                boolean isOne = variable(one).equals(variable(other));
                assertThat(isSound(compiled.record("Keys$P" + name)))
                        .as(one + " " + other)
                        .isEqualTo(!isOne);
                assertThat(isSound(compiled.record("Keys$N" + name)))
                        .as("no variable sets a key within a section")
                        .isEqualTo(!one.equals(other));
                assertThat(isSound(compiled.record("Keys$A" + name)))
                        .as("both names are of one setting")
                        .isEqualTo(!one.equals(other));
            }
        }
    }

    private static String variable(String key) {
        return key.replace('-', '_').toLowerCase(java.util.Locale.ROOT);
    }
}
