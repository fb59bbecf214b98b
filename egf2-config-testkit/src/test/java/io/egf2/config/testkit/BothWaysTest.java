package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ConfigException;
import io.egf2.config.ProblemCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every record of these tests, compiled once more with {@code @Settings}: whatever a service sees of it is the same. */
final class BothWaysTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern RECORD = Pattern.compile("(?m)^    (?=record (\\w+)\\()");
    private static final String PACKAGE = "io.egf2.config.testkit.";

    @TempDir
    private static Path directory;

    /** By the names of the classes: what reflection says of those that are wrong. */
    private static final Map<String, List<String>> FAULTS = new TreeMap<>();

    private static List<Diagnostic<? extends JavaFileObject>> said = List.of();

    @BeforeAll
    static void compile() throws IOException {
        for (Path source : sources()) {
            Matcher records = RECORD.matcher(Files.readString(source));
            while (records.find()) {
                String name = outer(source) + "$" + records.group(1);
                FAULTS.put(name, faults(reflected(name)));
            }
        }
        said = compile("all", name -> true, "-proc:only");
        assertThat(compile("sound", name -> faults(name).isEmpty())).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String outer(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<String> faults(String name) {
        return FAULTS.getOrDefault(name, List.of());
    }

    private static List<String> faults(Class<? extends Record> type) {
        try {
            Subject.of(type).bootstrap().schema();
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream()
                    .map(problem -> problem.message() + " [" + ProblemCode.BUG.id() + "]")
                    .toList();
        }
    }

    private static Class<? extends Record> reflected(String name) {
        try {
            return Class.forName(PACKAGE + name).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What the compiler says of the tests, some records of which have the annotation. */
    private static List<Diagnostic<? extends JavaFileObject>> compile(
            String folder, Predicate<String> isAnnotated, String... more) throws IOException {
        Path sources = Files.createDirectories(directory.resolve(folder + "-sources"));
        List<Path> files = new ArrayList<>();
        for (Path source : sources()) {
            String text = RECORD.matcher(Files.readString(source))
                    .replaceAll(found -> isAnnotated.test(outer(source) + "$" + found.group(1))
                            ? "    @io.egf2.config.Settings "
                            : "    ");
            files.add(Files.writeString(sources.resolve(source.getFileName()), text));
        }
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("-parameters", "-d", classes(folder).toString()));
        options.addAll(List.of("--processor-path", System.getProperty("java.class.path")));
        return javac(files, options);
    }

    private static Path classes(String folder) throws IOException {
        return Files.createDirectories(directory.resolve(folder));
    }

    private static List<Diagnostic<? extends JavaFileObject>> javac(List<Path> files, List<String> options)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(
                            null,
                            manager,
                            diagnostics,
                            options,
                            null,
                            manager.getJavaFileObjects(files.toArray(Path[]::new)))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Loads the classes that were compiled here before those of the tests. */
    private static final class Loader extends ClassLoader {

        Loader() {
            super(BothWaysTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Path file = directory.resolve("sound").resolve(name.replace('.', File.separatorChar) + ".class");
            if (!Files.exists(file)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name, file) : loaded;
            }
        }

        private Class<?> define(String name, Path file) throws ClassNotFoundException {
            try {
                byte[] bytes = Files.readAllBytes(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static Map<String, Class<? extends Record>> compiled() throws ClassNotFoundException {
        Loader loader = new Loader();
        Map<String, Class<? extends Record>> types = new LinkedHashMap<>();
        for (String name : FAULTS.keySet()) {
            if (faults(name).isEmpty()) {
                types.put(name, loader.loadClass(PACKAGE + name).asSubclass(Record.class));
            }
        }
        return types;
    }

    @Test
    void theCompilerSaysWhatReflectionSays() {
        Set<String> expected = new TreeSet<>();
        FAULTS.values().forEach(expected::addAll);

        assertThat(said.stream().map(each -> each.getMessage(Locale.ENGLISH)))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSizeGreaterThan(1);
    }

    @Test
    void eachSoundRecordWasReadByTheCompiler() throws Exception {
        assertThat(compiled()).hasSizeGreaterThan(12);
        for (String name : compiled().keySet()) {
            assertThat(classes("sound").resolve(PACKAGE.replace('.', '/') + name.replace('$', '_') + "_Shape.class"))
                    .exists();
        }
    }

    @Test
    void schemaReportsAndSettingsAreTheSame() throws Exception {
        for (var each : compiled().entrySet()) {
            assertThat(texts(each.getValue())).as(each.getKey()).isEqualTo(texts(reflected(each.getKey())));
        }
    }

    @Test
    void whetherARecordIsSoundIsTheSame() throws Exception {
        for (var each : compiled().entrySet()) {
            assertThat(soundness(each.getValue())).as(each.getKey()).isEqualTo(soundness(reflected(each.getKey())));
        }
    }

    private static String soundness(Class<? extends Record> type) {
        try {
            SettingsAssert.assertThat(type).isSound();
            return "sound";
        } catch (AssertionFailedError e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The schema, and what comes of a document without keys and of those with each key of each kind of value. */
    private static List<String> texts(Class<? extends Record> type) {
        Subject<? extends Record> subject = Subject.of(type).strict();
        String schema = subject.bootstrap().schema();
        List<String> texts = new ArrayList<>(List.of(schema));
        texts.add(loaded(subject, "{}"));
        texts.add(loaded(subject, "{\"nobody-knows\": 1}"));
        JsonMapper json = JsonMapper.shared();
        for (String value : List.of("1", "true", "\"a\"", "{}", "[{\"a\": null}]")) {
            ObjectNode document = json.createObjectNode();
            for (String key : json.readTree(schema).path("properties").propertyNames()) {
                document.set(key, json.readValue(value, JsonNode.class));
            }
            texts.add(loaded(subject, document.toString()));
        }
        return texts;
    }

    private static String loaded(Subject<? extends Record> subject, String document) {
        try {
            return subject.load(ConfigDocument.of(document)).settings().toString();
        } catch (ConfigException e) {
            return e.report();
        }
    }
}
