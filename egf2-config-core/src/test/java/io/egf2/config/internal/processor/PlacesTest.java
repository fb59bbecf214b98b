package io.egf2.config.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Compiled;
import io.egf2.config.internal.record.Compiled.Compilation;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.record.Twins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where records stand, and what they and their surroundings are called: what is written for them compiles without a warning. */
final class PlacesTest {

    private static final List<String> STRICT =
            List.of("-Xlint:all,-options,-processing", "-Werror", "--release", "17", "-Xmaxerrs", "1000");

    private final Map<String, String> files = new LinkedHashMap<>();

    private void file(String path, String text) {
        int slash = path.lastIndexOf('/');
        String start = slash < 0 ? "" : "package " + path.substring(0, slash).replace('/', '.') + ";\n";
        files.put(path, start + "import io.egf2.config.*;\n" + text);
    }

    private Compiled compiled(String... options) {
        List<String> all = new java.util.ArrayList<>(STRICT);
        all.addAll(List.of(options));
        Compilation compilation = Compilation.ofFiles(files, all, new SettingsProcessor());
        assertThat(compilation.isDone()).as(compilation.said()).isTrue();
        return compilation.compiled();
    }

    private void assertAlike(String... records) {
        Compiled compiled = compiled();
        for (String record : records) {
            Twins.assertAlike(compiled.named(record));
        }
    }

    @Test
    void aRecordMayStandInAnyType() {
        file("shop/Outer", """
                class Outer {
                    @Settings record InClass(int a, Inner inner) { record Inner(int b) {} }
                    interface Interface { @Settings record InInterface(int a) {} }
                    enum Enum { A; @Settings record InEnum(Enum a) {} }
                    record Record(int a) { @Settings record InRecord(Record outer, int a) {} }
                    @interface Annotation { @Settings record InAnnotation(int a) {} }
                    protected static class Nested { @Settings protected record Protected(int a) {} }
                }
                """);
        assertAlike(
                "shop.Outer$InClass",
                "shop.Outer$Interface$InInterface",
                "shop.Outer$Enum$InEnum",
                "shop.Outer$Record$InRecord",
                "shop.Outer$Annotation$InAnnotation",
                "shop.Outer$Nested$Protected");
    }

    @Test
    void aRecordMayStandInNoPackage() {
        file("Unnamed", """
                @Settings record Unnamed(int a, Inner inner, Kind kind, java.util.List<Other> others) {
                    record Inner(String b) {}
                    enum Kind { A }
                }
                record Other(int c) {}
                """);
        assertAlike("Unnamed");
    }

    @Test
    void typesBesideTheRecordHideThoseOfTheJdkAndOfTheLibrary() {
        List<String> names = List.of(
                "String",
                "Integer",
                "Long",
                "Boolean",
                "Object",
                "Override",
                "Exception",
                "Throwable",
                "Optional",
                "List",
                "Duration",
                "IllegalArgumentException",
                "SuppressWarnings",
                "Value",
                "Arguments",
                "GeneratedShape",
                "RecordDescription",
                "ChronoUnit",
                "Enum",
                "Record",
                "Class",
                "PeerUrl",
                "Nullable",
                "Deprecated");
        file(
                "shop/Beside",
                names.stream().map(name -> "final class " + name + " {}\n").collect(Collectors.joining()));
        file("shop/Hidden", """
                @Settings record Hidden(
                        java.lang.String text, int number, @Range(min = 1) long big, java.lang.Integer boxed, boolean flag,
                        java.util.Optional<java.lang.String> optional, java.util.List<java.lang.Long> list,
                        java.time.Duration time, @DurationUnit(java.time.temporal.ChronoUnit.SECONDS) java.time.Duration seconds,
                        io.egf2.config.PeerUrl url, Made made, java.time.LocalDate date) {}
                """);
        file("shop/Made", """
                public record Made(int a) {
                    @com.fasterxml.jackson.annotation.JsonCreator(mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
                    static Made of(java.lang.String text) throws java.lang.Throwable { return new Made(text.length()); }
                }
                """);
        assertAlike("shop.Hidden");
    }

    @Test
    void namesOfComponentsAndPackagesClashWithNothing() {
        for (String root : List.of("description", "arguments", "made", "record")) {
            file(root + "/x/Kind", "public enum Kind { A }");
            file(root + "/x/Inner", "public record Inner(int description, int arguments, int made, int record) {}");
            file(root + "/x/Text", """
                    public final class Text {
                        private Text() {}
                        public static Text of(String text) { return new Text(); }
                    }
                    """);
            file(root + "/x/Own", "@Settings public record Own(Kind description, Inner record, Text made) {}");
        }
        file(
                "shop/Clash",
                IntStream.range(0, 4)
                        .mapToObj(i -> List.of("description", "arguments", "made", "record")
                                .get(i))
                        .map(name -> name + ".x.Kind k" + name + ", " + name + ".x.Inner " + name + ", " + name
                                + ".x.Text t" + name)
                        .collect(Collectors.joining(",", "@Settings record Clash(", ") {}")));
        file("Lower", """
                @Settings record Lower(description a, arguments b, made c, java.util.List<record> d) {}
                enum description { A }
                enum arguments { A }
                final class made {
                    private made() {}
                    public static made of(String text) { return new made(); }
                }
                """.replace("java.util.List<record> d", "int d"));
        assertAlike("shop.Clash", "Lower", "description.x.Own", "arguments.x.Own", "made.x.Own", "record.x.Own");
    }

    @Test
    void contextualKeywordsAndOddNamesAreNames() {
        file("shop/Odd", """
                @Settings record Odd(int record, int var, int yield, int sealed, int permits, int module, int exports, int when,
                        int $, int _a, int description, int arguments, int made, int make, int describe, int register) {}
                """);
        file(
                "shop/A$B",
                "@Settings record A$B(int a, C$ inner, C$.D_ other) { enum X { A } } "
                        + "record C$(int a) { record D_(A$B.X x) {} }");
        file(
                "shop/Gr\u00f6\u00dfe",
                "@Settings record Gr\u00f6\u00dfe(\u00c4rger \u00e4rger, L\u00e4nge l\u00e4nge) {"
                        + " enum \u00c4rger { \u00dcBEL } record L\u00e4nge(int \u65e5\u672c) {} }");
        assertAlike("shop.Odd", "shop.A$B", "shop.Gr\u00f6\u00dfe");
    }

    @Test
    void recordsOfTheSameNameHaveTheirOwnMethods() {
        file("shop/Same", """
                @Settings record Same(X a, A.X b, B.X c, X3 d, X4 e, X34 f) {
                    record X(int x) {}
                    interface A { record X(int y) {} }
                    interface B { record X(int z) {} }
                    record X3(int x) {}
                    record X4(int x) {}
                    record X34(int x) {}
                }
                """);
        assertAlike("shop.Same");
    }

    @Test
    void ofTwoRecordsThatTheSameClassWouldBeWrittenForOneIsTold() {
        file("shop/A", "class A { @Settings record B(int a) {} }");
        file("shop/A_B", "@Settings record A_B(int a) {}");
        Compilation compilation = Compilation.ofFiles(files, STRICT, new SettingsProcessor());
        assertThat(compilation.errors()).isEqualTo("""
                shop/A_B.java:3: error: the class shop.A_B_Shape cannot be written: Attempt to recreate a file for type shop.A_B_Shape
                @Settings record A_B(int a) {}
                          ^
                """);
    }

    @Test
    void deprecatedPartsGiveNoWarning() {
        file("shop/Deprecated", """
                @Settings @java.lang.Deprecated(forRemoval = true)
                record Deprecated(@java.lang.Deprecated(forRemoval = true) int a, Kind kind, Old old) {
                    @java.lang.Deprecated(forRemoval = true) record Old(int a) {}
                    enum Kind { @java.lang.Deprecated(forRemoval = true) A }
                }
                """);
        assertAlike("shop.Deprecated");
    }

    @Test
    void aGenericRecordWithoutUseOfItsParameterIsARecord() {
        file("shop/Generic", "@Settings record Generic<T extends Comparable<T>>(java.util.List<String> a, int b) {}");
        assertAlike("shop.Generic");
    }

    @Test
    void theLargestRecordsFitIntoTheMethodsOfAClass() {
        file(
                "shop/Ints",
                IntStream.range(0, 254)
                        .mapToObj(i -> "int a" + i)
                        .collect(Collectors.joining(", ", "@Settings record Ints(", ") {}")));
        file(
                "shop/Texts",
                IntStream.range(0, 250)
                        .mapToObj(i -> "@DefaultValue(\"default " + i + "\") @Description(\"what " + i
                                + " is for\") String a" + i)
                        .collect(Collectors.joining(", ", "@Settings record Texts(", ") {}")));
        file(
                "shop/Nested",
                IntStream.range(0, 200)
                                .mapToObj(i -> "R" + i + " r" + i)
                                .collect(Collectors.joining(", ", "@Settings record Nested(", ") {"))
                        + IntStream.range(0, 300)
                                .mapToObj(i -> "record R" + i
                                        + IntStream.range(0, 20)
                                                .mapToObj(j -> "@DefaultValue(\"" + i + "\") int a" + j)
                                                .collect(Collectors.joining(
                                                        ", ",
                                                        "(",
                                                        i < 200 ? ", R" + (i + 100) + " next) {}\n" : ") {}\n")))
                                .collect(Collectors.joining())
                        + "}");
        Compiled compiled = compiled();
        assertThat(Shapes.of(compiled.named("shop.Ints")).settings()).hasSize(254);
        assertThat(Shapes.of(compiled.named("shop.Texts")).settings()).hasSize(250);
        assertThat(Shapes.of(compiled.named("shop.Nested")).settings()).hasSize(200);
    }
}
