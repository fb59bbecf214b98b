package io.egf2.config.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Compiled.Compilation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that the class beside a record cannot name or call: told where they are, or at the component that leads there if they come from a class file. */
final class VisibilityTest {

    private static final Map<String, String> PARTS = Map.of("parts/Parts", """
            package parts;
            import com.fasterxml.jackson.annotation.JsonValue;
            public class Parts {
                public record Open(int a, Hidden hidden) {}
                record Hidden(int a) {}
                public record Wrong(java.util.Locale locale) {}
            }
            """);

    @TempDir
    Path folder;

    private static Compilation compile(Map<String, String> files, String... options) {
        return Compilation.ofFiles(files, List.of(options), new SettingsProcessor());
    }

    @Test
    void whatIsPrivateIsToldWhereItIs() {
        Compilation compilation = compile(Map.of("shop/Shop", """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import io.egf2.config.Settings;
                class Shop {
                    private record Nested(int a) {}
                    private static class Around { record Inside(int a) {} }
                    private enum Kind { A }
                    enum Field { A; @JsonValue private final String text = "a"; }
                    enum Method { A; @JsonValue String text() throws java.io.IOException { return "a"; } }
                    enum Unchecked { A; @JsonValue String text() throws IllegalStateException { return "a"; } }
                    record Made(int a) {
                        @JsonCreator private static Made of(String text) { return new Made(1); }
                    }
                    @Settings record All(Nested a, Around.Inside b, Kind c, Field d, Method e, Unchecked f, Made g) {}
                    @Settings private record Root(int a) {}
                }
                """));
        assertThat(compilation.errors()).isEqualTo("""
                shop/Shop.java:5: error: the settings record shop.Shop$Nested cannot be made by the class that is written for All: it is private [EGF2-X01]
                    private record Nested(int a) {}
                            ^
                shop/Shop.java:6: error: the settings record shop.Shop$Around$Inside cannot be made by the class that is written for All: Around is private [EGF2-X01]
                    private static class Around { record Inside(int a) {} }
                                                  ^
                shop/Shop.java:7: error: the enum shop.Shop$Kind cannot be made by the class that is written for All: it is private [EGF2-X01]
                    private enum Kind { A }
                            ^
                shop/Shop.java:8: error: the enum shop.Shop$Field cannot be made by the class that is written for All: its member text is private [EGF2-X01]
                    enum Field { A; @JsonValue private final String text = "a"; }
                    ^
                shop/Shop.java:9: error: the enum shop.Shop$Method cannot be made by the class that is written for All: its member text throws a checked exception [EGF2-X01]
                    enum Method { A; @JsonValue String text() throws java.io.IOException { return "a"; } }
                    ^
                shop/Shop.java:11: error: the settings record shop.Shop$Made cannot be made by the class that is written for All: its method of is private [EGF2-X01]
                    record Made(int a) {
                    ^
                shop/Shop.java:15: error: the settings record shop.Shop$Root cannot be made by the class that is written for Root: it is private [EGF2-X01]
                    @Settings private record Root(int a) {}
                                      ^
                """);
    }

    @Test
    void whatIsInAClassFileIsToldAtTheComponentThatLeadsThere() {
        assertThat(compile(PARTS, "-d", folder.toString()).isDone()).isTrue();
        Compilation compilation = compile(
                Map.of("shop/Shop", """
                        package shop;
                        import io.egf2.config.Settings;
                        @Settings record Shop(parts.Parts.Open open, parts.Parts.Wrong wrong) {}
                        """),
                "-cp",
                folder + System.getProperty("path.separator") + System.getProperty("java.class.path"));
        assertThat(compilation.errors()).isEqualTo("""
                shop/Shop.java:3: error: the settings record parts.Parts$Hidden cannot be made by the class that is written for Shop: it is not public [EGF2-X01]
                @Settings record Shop(parts.Parts.Open open, parts.Parts.Wrong wrong) {}
                                                       ^
                shop/Shop.java:3: error: the settings record parts.Parts$Wrong has a wrong component locale: the type Locale accepts any text; use String [EGF2-X01]
                @Settings record Shop(parts.Parts.Open open, parts.Parts.Wrong wrong) {}
                                                                               ^
                """);
    }

    @Test
    void aPackageThatIsNotExportedIsTold() {
        Map<String, String> library = Map.of(
                "module-info", "module parts { exports parts; exports parts.some to other; }",
                "parts/Open", "package parts; public record Open(int a, parts.closed.Closed closed) {}",
                "parts/closed/Closed", "package parts.closed; public record Closed(int a) {}",
                "parts/some/Some", "package parts.some; public record Some(int a) {}");
        assertThat(compile(library, "-d", folder.resolve("parts").toString(), "-Xlint:-module", "-proc:none")
                        .errors())
                .isEmpty();
        Compilation compilation = compile(
                Map.of(
                        "module-info", "module shop { requires parts; requires io.egf2.config; }",
                        "shop/Shop", "package shop;\n@io.egf2.config.Settings record Shop(parts.Open open) {}"),
                "-d",
                folder.resolve("shop").toString(),
                "-p",
                modules());
        assertThat(compilation.errors()).isEqualTo("""
                shop/Shop.java:2: error: the settings record parts.closed.Closed cannot be made by the class that is written for Shop: its package is not exported to the module shop [EGF2-X01]
                @io.egf2.config.Settings record Shop(parts.Open open) {}
                                                                ^
                """);
    }

    @Test
    void aModuleThatOpensNothingStartsWithItAlone() throws Exception {
        Map<String, String> module = Map.of(
                "module-info", "module shop { requires io.egf2.config; }",
                "shop/Shop", "package shop; @io.egf2.config.Settings record Shop(int a) {}",
                "shop/Plain", "package shop; record Plain(int a) {}",
                "shop/Main", """
                        package shop;
                        import io.egf2.config.*;
                        class Main {
                            public static void main(String[] args) {
                                Class<? extends Record> type = args[0].equals("plain") ? Plain.class : Shop.class;
                                String[] rest = {args[1]};
                                System.out.println(ConfigBootstrap.forService("shop", type).loadOrExit(rest));
                            }
                        }
                        """);
        String classes = folder.resolve("shop").toString();
        assertThat(compile(module, "-d", classes, "-p", modules()).errors()).isEmpty();
        Path document = Files.writeString(folder.resolve("shop.json"), "{\"a\": 1}");
        assertThat(started(document, "generated")).contains("Shop[a=1]");
        assertThat(started(document, "plain"))
                .contains(
                        "the settings record shop.Plain is in a package that is not open to the module io.egf2.config");
    }

    private String started(Path document, String which) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                folder.resolve("shop") + System.getProperty("path.separator") + modules(),
                "-m",
                "shop/shop.Main",
                which,
                "--config=" + document.toUri());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Of core, with those that it requires. */
    private String modules() {
        String separator = System.getProperty("path.separator");
        StringBuilder path = new StringBuilder(folder.resolve("parts").toString());
        for (String each : System.getProperty("java.class.path").split(separator, -1)) {
            boolean isNeeded =
                    each.matches(".*(target.classes|/(jackson|okhttp-jvm|okio|kotlin|slf4j-api|jspecify)[^/]*\\.jar)");
            path.append(isNeeded ? separator + each : "");
        }
        return path.toString();
    }
}
