package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.print.SettingsHelp;
import io.egf2.config.internal.print.SettingsSchema;
import io.egf2.config.internal.processor.SettingsProcessor;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The two ways in which a record is read, each the referee of the other: what the compiler says of a record with {@code @Settings}
 * is what a start without it says, and what it writes down makes the same shape as reflection.
 */
public final class Twins {

    private Twins() {}

    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");

    /** Of each record in each source. */
    static void check(Map<String, String> sources, Compiled plain, String... options) {
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, String> good = new LinkedHashMap<>();
        Map<String, List<String>> goodRecords = new LinkedHashMap<>();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        sources.forEach((name, body) -> {
            List<String> records =
                    RECORD.matcher(body).results().map(match -> match.group(1)).toList();
            Set<String> faults = new TreeSet<>();
            List<String> sound = new ArrayList<>(records);
            for (String record : records) {
                List<String> own = faults(plain.record(name + "$" + record));
                faults.addAll(own);
                sound.removeIf(each -> each.equals(record) && !own.isEmpty());
            }
            expected.put(name, faults);
            all.put(name, annotated(body, records));
            good.put(name, annotated(body, sound));
            goodRecords.put(name, sound);
        });
        Map<String, Set<String>> said = said(all);
        expected.forEach((name, faults) -> {
            Set<String> found = said.getOrDefault(name, Set.of());
            assertThat(faults).as(all.get(name)).containsAll(found);
            assertThat(faults.stream().filter(each -> !found.contains(each) && !isToldLater(each, plain)))
                    .as(all.get(name))
                    .isEmpty();
        });
        compare(good, goodRecords, options);
    }

    private static String annotated(String body, List<String> records) {
        return RECORD.matcher(body)
                .replaceAll(match -> records.contains(match.group(1))
                        ? Matcher.quoteReplacement(" @Settings " + match.group())
                        : Matcher.quoteReplacement(match.group()));
    }

    /** What only the running program knows: what its own methods and constructors give. */
    private static boolean isToldLater(String fault, Compiled compiled) {
        Matcher wrongDefault =
                Pattern.compile("written\\.(\\S+) has a wrong default: .*").matcher(fault);
        if (wrongDefault.find()) {
            return Arrays.stream(compiled.type(wrongDefault.group(1)).getRecordComponents())
                    .anyMatch(component ->
                            component.getGenericType().toString().matches(".*(Ruled|Pojo|JsonNode|ByteSize).*"));
        }
        return fault.endsWith("has two constants with the name \"same\" [EGF2-X01]");
    }

    /** What the compiler says of each source. */
    static Map<String, Set<String>> said(Map<String, String> sources) {
        Compiled.Compilation compilation = new Compiled.Compilation(
                sources,
                List.of("-proc:only", "-nowarn", "-Xlint:-options", "-Xmaxerrs", "100000"),
                new SettingsProcessor());
        Map<String, Set<String>> said = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                String file = Objects.requireNonNull(each.getSource(), each.toString())
                        .getName();
                said.computeIfAbsent(file.replaceFirst(".*/(.*)\\.java", "$1"), unknown -> new TreeSet<>())
                        .add(each.getMessage(Locale.ENGLISH));
            }
        }
        return said;
    }

    private static List<String> faults(Class<?> record) {
        try {
            Shapes.reflected(record);
            return List.of();
        } catch (RecordFault e) {
            return e.problems().stream().map(Twins::told).toList();
        }
    }

    private static String told(Problem problem) {
        String at = problem.pointer().indexOf('/', 1) > 0 ? " at " + problem.pointer() : "";
        return problem.message() + at + " [" + problem.code().id() + "]";
    }

    private static void compare(Map<String, String> sources, Map<String, List<String>> records, String... options) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Xlint:-options", "-Xlint:-processing"));
        all.addAll(List.of(options));
        Compiled.Compilation compilation = new Compiled.Compilation(sources, all, new SettingsProcessor());
        assertThat(compilation.isDone()).as(compilation.said()).isTrue();
        assertThat(compilation.diagnostics())
                .filteredOn(each -> String.valueOf(each.getSource()).contains("_Shape"))
                .isEmpty();
        Compiled compiled = compilation.compiled();
        records.forEach((name, each) -> each.forEach(record -> assertAlike(compiled.record(name + "$" + record))));
    }

    /** Shape, schema, help, and what is read of a document that has nothing. */
    public static void assertAlike(Class<?> record) {
        RecordShape reflected = Shapes.reflected(record);
        RecordShape generated = GeneratedShapes.of(Objects.requireNonNull(GeneratedShape.find(record)));
        assertThat(ShapeText.of(generated)).as(record.getName()).isEqualTo(ShapeText.of(reflected));
        assertThat(texts(generated)).isEqualTo(texts(reflected));
    }

    private static List<String> texts(RecordShape shape) {
        return List.of(
                new SettingsSchema("x", shape).text(),
                new SettingsHelp("x", shape, Environment.of(Map.of())).text(),
                read(shape, "{}"));
    }

    /** What a document is read as, or all that is wrong with it. */
    static String read(RecordShape shape, String document) {
        try {
            return new RecordBinder(shape)
                    .bind(JsonReader.read(document.getBytes(StandardCharsets.UTF_8)), Environment.of(Map.of()), true)
                    .settings()
                    .toString()
                    .replaceAll("@[0-9a-f]+", "");
        } catch (StageFailure e) {
            return e.problems().stream().map(Problem::toString).toList().toString();
        }
    }
}
