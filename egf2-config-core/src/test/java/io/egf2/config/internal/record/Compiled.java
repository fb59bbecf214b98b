package io.egf2.config.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Types that a test writes down as source text, because there are so many of them. */
public final class Compiled extends ClassLoader {

    private static final String PACKAGE = "written.";

    private final Map<String, byte[]> classes;

    private Compiled(Map<String, byte[]> classes) {
        super(Compiled.class.getClassLoader());
        this.classes = classes;
    }

    /**
     * Compiles what stands in the package {@code written}. Each record named {@code Root} is compiled with the annotation processor
     * too, which has to say the same of it, see {@link Twins}.
     *
     * @param sources the bodies of public classes, by their names
     * @param options of the compiler
     */
    static Compiled of(Map<String, String> sources, String... options) {
        List<String> all = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:-options"));
        all.addAll(List.of(options));
        Compilation compilation = new Compilation(sources, all);
        assertThat(compilation.isDone()).as(compilation.said()).isTrue();
        Compiled compiled = compilation.compiled();
        Twins.check(sources, compiled, options);
        return compiled;
    }

    /** One run of the compiler. */
    public static final class Compilation {

        private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        private final Output output;
        private final boolean isDone;

        Compilation(Map<String, String> sources, List<String> options, Processor... processors) {
            this(units(sources, Source::inside), options, processors);
        }

        private Compilation(List<Source> units, List<String> options, Processor... processors) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavaFileManager files = compiler.getStandardFileManager(null, null, null);
            output = new Output(files);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, options.contains("-d") ? files : output, diagnostics, options, null, units);
            if (processors.length > 0) {
                task.setProcessors(List.of(processors));
            }
            isDone = task.call();
        }

        /**
         * Compiles whole files. With the option {@code -d}, the classes are written there, else kept in memory.
         *
         * @param files their texts, by their paths without {@code .java}
         */
        public static Compilation ofFiles(Map<String, String> files, List<String> options, Processor... processors) {
            return new Compilation(units(files, Source::new), options, processors);
        }

        private static List<Source> units(Map<String, String> texts, BiFunction<String, String, Source> source) {
            return texts.entrySet().stream()
                    .map(each -> source.apply(each.getKey(), each.getValue()))
                    .toList();
        }

        public boolean isDone() {
            return isDone;
        }

        /** The errors as the compiler prints them. */
        public String errors() {
            return diagnostics.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(each -> each.toString().replaceFirst("^/", "") + '\n')
                    .collect(Collectors.joining());
        }

        public String said() {
            return diagnostics.getDiagnostics().toString();
        }

        List<Diagnostic<? extends JavaFileObject>> diagnostics() {
            return diagnostics.getDiagnostics();
        }

        public Compiled compiled() {
            return new Compiled(output.classes());
        }

        /** The text of a file that a processor wrote. */
        String written(String name) {
            return file(PACKAGE + name);
        }

        /** The text of a class that a processor wrote. */
        public String file(String name) {
            return new String(Objects.requireNonNull(output.classes().get(name + ".java"), name), UTF_8);
        }
    }

    Class<? extends Record> record(String name) {
        return type(name).asSubclass(Record.class);
    }

    Class<?> type(String name) {
        return named(PACKAGE + name);
    }

    /** A class by its full name. */
    public Class<?> named(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(uri(path), Kind.SOURCE);
            this.text = text;
        }

        private static URI uri(String path) {
            try {
                return new URI("string", null, '/' + path + ".java", null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }

        static Source inside(String name, String body) {
            return new Source("written/" + name, """
                    package written;
                    import com.fasterxml.jackson.annotation.*;
                    import tools.jackson.databind.annotation.*;
                    import io.egf2.config.*;
                    import java.util.*;
                    public class %s {
                    %s
                    }
                    """.formatted(name, body));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    written.put(kind == Kind.SOURCE ? className + ".java" : className, out);
                    return out;
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return Objects.requireNonNull(written.get(className + ".java"))
                            .toString(UTF_8);
                }
            };
        }

        Map<String, byte[]> classes() {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, bytes) ->
                    classes.put(name, Objects.requireNonNull(bytes).toByteArray()));
            return classes;
        }
    }
}
