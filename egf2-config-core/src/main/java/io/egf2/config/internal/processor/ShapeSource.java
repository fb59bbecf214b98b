package io.egf2.config.internal.processor;

import io.egf2.config.generated.Arguments;
import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.generated.RecordDescription;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.lang.model.element.TypeElement;

/** Writes down the shape of a settings record as a class that {@link GeneratedShape} describes. */
final class ShapeSource {

    private final Program program;
    private final TypeElement root;
    private final SourceNames names;
    private final Calls calls;
    private final String description;
    private final String madeVariable;

    /** What {@code make} makes: each record, and each call that makes a value of another one. By their numbers. */
    private final List<Object> made = new ArrayList<>();

    /** The ends of the names of the methods for each record. */
    private final Map<RecordShape, String> methods = new LinkedHashMap<>();

    ShapeSource(Program program, TypeElement root) {
        this.program = program;
        this.root = root;
        this.names = new SourceNames(program);
        this.calls = new Calls(names);
        this.description = names.variable("description");
        this.madeVariable = names.variable("made");
    }

    GeneratedSource of(RecordShape shape) {
        String ownPackage = names.ownPackage();
        String full = program.name(root);
        String name = GeneratedShape.nameFor(ownPackage.isEmpty() ? full : full.substring(ownPackage.length() + 1));
        String text = (ownPackage.isEmpty() ? "" : "package " + ownPackage + ";\n\n") + type(name, shape);
        return new GeneratedSource(ownPackage.isEmpty() ? name : ownPackage + '.' + name, Literals.ascii(text));
    }

    private String type(String name, RecordShape shape) {
        number(shape);
        String records = records(new ShapeExpressions(this, names));
        String record = names.of(shape.type().full());
        String makes = makeCases();
        String override = '@' + names.of("java.lang.Override");
        String otherwise =
                "            default -> throw new " + names.of("java.lang.IllegalArgumentException") + "();\n";
        String text = """

                /** What {@link %s} declares. Written by the annotation processor of egf2-config when the record was compiled. */
                @%s({"auxiliaryclass", "deprecation", "removal"}) // a record may use what is
                final class %s extends %s {

                    static {
                        register(%s.class, new %s());
                    }

                    private %s() {}

                    %s
                    public void describe(int record, %s %s) {
                        switch (record) {
                %s        }
                    }

                    %s
                    public %s make(int %s, %s %s)%s {
                        return switch (%s) {
                %s        };
                    }

                %s}
                """.formatted(
                        record,
                        names.of("java.lang.SuppressWarnings"),
                        name,
                        names.of(GeneratedShape.class.getName()),
                        record,
                        name,
                        name,
                        override,
                        names.of(RecordDescription.class.getName()),
                        description,
                        describeCases() + otherwise,
                        override,
                        made(),
                        madeVariable,
                        names.of(Arguments.class.getName()),
                        calls.variable(),
                        made.size() > methods.size() ? " throws " + names.of("java.lang.Throwable") : "",
                        madeVariable,
                        makes + otherwise,
                        records);
        return names.imports() + text;
    }

    /** The type that {@code make} returns: a method may give null. */
    private String made() {
        String object = names.of("java.lang.Object");
        boolean mayBeNull = made.stream().anyMatch(each -> each instanceof Maker maker && calls.isMethod(maker));
        int simple = object.lastIndexOf('.') + 1;
        return mayBeNull
                ? object.substring(0, simple) + "@org.jspecify.annotations.Nullable " + object.substring(simple)
                : object;
    }

    /** Each record has its methods, so that none is too large for the JVM. A record may name others, which are told of then. */
    private String records(ShapeExpressions expressions) {
        StringJoiner text = new StringJoiner("\n");
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) instanceof RecordShape record) {
                text.add(describe(record, expressions));
                text.add(make(record));
            }
        }
        return text.toString();
    }

    private String describe(RecordShape record, ShapeExpressions expressions) {
        StringBuilder keys = new StringBuilder();
        for (Setting setting : record.settings()) {
            keys.append(expressions.key(setting));
        }
        return """
                    private static void describe%s(%s %s) {
                        %s.record(%s.class, %s);
                %s    }
                """.formatted(
                        methods.get(record),
                        names.of(RecordDescription.class.getName()),
                        description,
                        description,
                        names.of(record.type().full()),
                        Literals.text(record.description()),
                        keys);
    }

    private String make(RecordShape record) {
        return """
                    private static %s make%s(%s %s) {
                        return %s;
                    }
                """.formatted(
                        names.of("java.lang.Object"),
                        methods.get(record),
                        names.of(Arguments.class.getName()),
                        calls.variable(),
                        calls.of(record.maker()));
    }

    private String describeCases() {
        StringBuilder cases = new StringBuilder();
        methods.forEach((record, method) ->
                cases.append(start(record)).append("describe" + method + '(' + description + ");\n"));
        return cases.toString();
    }

    private String makeCases() {
        StringBuilder cases = new StringBuilder();
        for (Object each : made) {
            String call = each instanceof RecordShape record
                    ? "make" + methods.get(record) + '(' + calls.variable() + ')'
                    : calls.of((Maker) each);
            cases.append(start(each)).append(call).append(";\n");
        }
        return cases.toString();
    }

    private String start(Object each) {
        return "            case " + made.indexOf(each) + " -> ";
    }

    /** The number of a record. */
    int number(RecordShape record) {
        if (!made.contains(record)) {
            made.add(record);
            String name = record.type().simple();
            while (methods.containsValue(name)) {
                name += made.size();
            }
            methods.put(record, name);
        }
        return made.indexOf(record);
    }

    /** The number of a call that makes a value of another one; the same call has one number. */
    int number(Maker maker) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) instanceof Maker other && calls.of(other).equals(calls.of(maker))) {
                return i;
            }
        }
        made.add(maker);
        return made.size() - 1;
    }
}
