package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Types that a test writes down as source text, because there are so many of them. */
final class Compiled extends ClassLoader {

    private static final String PACKAGE = "generated.";

    private final Map<String, byte[]> classes;
    private final boolean hasFiles;

    private Compiled(Map<String, byte[]> classes, boolean hasFiles) {
        super(Compiled.class.getClassLoader());
        this.classes = classes;
        this.hasFiles = hasFiles;
    }

    /**
     * Compiles what stands in the package {@code generated}.
     *
     * @param sources the bodies of public classes, by their names
     * @param options of the compiler
     */
    static Compiled of(Map<String, String> sources, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        StringWriter said = new StringWriter();
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> all = new java.util.ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:-options"));
        all.addAll(List.of(options));
        boolean compiled =
                compiler.getTask(said, output, null, all, null, units).call();
        assertThat(compiled).as(said.toString()).isTrue();
        return new Compiled(output.classes(), true);
    }

    /** The same types without class files, as at run time in a native image. */
    Compiled withoutFiles() {
        return new Compiled(classes, false);
    }

    Class<? extends Record> record(String name) {
        return type(name).asSubclass(Record.class);
    }

    Class<?> type(String name) {
        try {
            return loadClass(PACKAGE + name);
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

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = classes.get(name.replace('/', '.').replaceFirst("\\.class$", ""));
        if (bytes == null) {
            return super.getResourceAsStream(name);
        }
        return hasFiles ? new ByteArrayInputStream(bytes) : null;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String body) {
            super(URI.create("string:///generated/" + name + ".java"), Kind.SOURCE);
            this.text = """
                    package generated;
                    import com.fasterxml.jackson.annotation.*;
                    import tools.jackson.databind.annotation.*;
                    import io.egf2.config.*;
                    import java.util.*;
                    public class %s {
                    %s
                    }
                    """.formatted(name, body);
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
                    written.put(className, out);
                    return out;
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
