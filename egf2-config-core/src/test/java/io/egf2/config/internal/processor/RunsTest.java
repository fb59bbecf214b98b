package io.egf2.config.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.record.Compiled.Compilation;
import io.egf2.config.internal.record.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** The processor beside others, beside mistakes that are none of its business, and several times in one JVM. */
final class RunsTest {

    private static final String IMPORT = "package shop;\nimport io.egf2.config.*;\n";

    /** Writes the record {@code shop.Made} in its first round. */
    private static final class Other extends AbstractProcessor {

        private boolean isDone;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
                isDone = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("shop.Made").openWriter()) {
                    writer.write("package shop; record Made(int a) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void aTypeThatAnotherProcessorWritesInTheSameRunIsThere() {
        Map<String, String> files = Map.of("shop/Shop", IMPORT + "@Settings record Shop(java.util.List<Made> made) {}");
        Compilation compilation = Compilation.ofFiles(files, List.of(), new SettingsProcessor(), new Other());
        assertThat(compilation.errors()).isEmpty();
        Twins.assertAlike(compilation.compiled().named("shop.Shop"));
    }

    @Test
    void mistakesThatTheCompilerFindsItselfAreToldByItAlone() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "shop/A", IMPORT + "@Settings record A(Missing missing, @Range(min = 1) String text) {}",
                "shop/B", IMPORT + "@Settings record B(@DefaultValue(Missing.TEXT) int a) {}",
                "shop/C", IMPORT + "@Settings record C(@DefaultValue int a) {}",
                "shop/D",
                        IMPORT
                                + "@Settings record D(@DurationUnit(java.time.temporal.ChronoUnit.EONS) java.time.Duration a) {}",
                "shop/E", IMPORT + "@Settings record E(@Range(min = \"x\") int a) { void f() { int b = \"\"; } }"));
        Compilation compilation = Compilation.ofFiles(files, List.of(), new SettingsProcessor());
        assertThat(compilation.isDone()).isFalse();
        assertThat(compilation.errors()).contains("Missing").doesNotContain("EGF2");
    }

    @Test
    void aMistakeElsewhereIsNoneOfTheRecord() {
        Map<String, String> files = Map.of(
                "shop/Shop", IMPORT + "@Settings record Shop(int a) {}",
                "shop/Other", IMPORT + "class Other { int a = \"\"; }");
        Compilation compilation = Compilation.ofFiles(files, List.of(), new SettingsProcessor());
        assertThat(compilation.errors()).isEqualTo("""
                shop/Other.java:3: error: incompatible types: java.lang.String cannot be converted to int
                class Other { int a = ""; }
                                      ^
                """);
    }

    @Test
    void severalCompilersMayRunAtOnce() throws Exception {
        Callable<String> run = () -> {
            Map<String, String> files =
                    Map.of("shop/Shop", IMPORT + "@Settings record Shop(int a, java.util.List<PeerUrl> peers) {}");
            return Compilation.ofFiles(files, List.of(), new SettingsProcessor())
                    .file("shop.Shop_Shape");
        };
        String alone = run.call();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> each : threads.invokeAll(List.of(run, run, run, run))) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The processor, with what it tells the compiler of the origins of its files. */
    private static final class Recorded extends AbstractProcessor {

        private final SettingsProcessor processor = new SettingsProcessor();
        private final Map<String, String> origins = new TreeMap<>();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        origins.put((String) arguments[0], Arrays.toString((Element[]) arguments[1]));
                        return method.invoke(environment.getFiler(), arguments);
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }

    /** As Gradle asks of a processor that it may run for the changed files alone. */
    @Test
    void eachFileIsWrittenForOneRecord() {
        Recorded recorded = new Recorded();
        Map<String, String> files = Map.of(
                "shop/Shop", IMPORT + "@Settings record Shop(Part part) { @Settings record Inner(Part part) {} }",
                "shop/Part", IMPORT + "record Part(int a) {}");
        assertThat(Compilation.ofFiles(files, List.of(), recorded).errors()).isEmpty();
        assertThat(recorded.origins)
                .isEqualTo(Map.of("shop.Shop_Shape", "[shop.Shop]", "shop.Shop_Inner_Shape", "[shop.Shop.Inner]"));
        assertThat(getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))
                .hasContent(SettingsProcessor.class.getName() + ",isolating");
    }
}
