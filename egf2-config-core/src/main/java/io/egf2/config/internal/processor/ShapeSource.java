package io.egf2.config.internal.processor;

import io.egf2.config.generated.Arguments;
import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.generated.RecordDescription;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Writes down the shape of a settings record as a class that {@link GeneratedShape} describes. */
final class ShapeSource {

    private final Program program;
    private final TypeElement root;
    private final SourceNames names;
    private final Calls calls;

    /** What {@code make} makes: each record, and each call that makes a value of another one. By their numbers. */
    private final List<Object> made = new ArrayList<>();

    private final Map<RecordShape, String> methods = new LinkedHashMap<>();

    ShapeSource(Program program, TypeElement root) {
        this.program = program;
        this.root = root;
        this.names = new SourceNames(program);
        this.calls = new Calls(names);
    }

    GeneratedSource of(RecordShape shape) {
        String ownPackage = names.ownPackage();
        String full = program.name(root);
        String name = GeneratedShape.nameFor(ownPackage.isEmpty() ? full : full.substring(ownPackage.length() + 1));
        String text = (ownPackage.isEmpty() ? "" : "package " + ownPackage + ";\n\n") + type(name, shape);
        return new GeneratedSource(ownPackage.isEmpty() ? name : ownPackage + '.' + name, text);
    }

    private String type(String name, RecordShape shape) {
        String base = names.of(GeneratedShape.class.getName());
        String description = names.of(RecordDescription.class.getName());
        String arguments = names.of(Arguments.class.getName());
        number(shape);
        String records = records(new ShapeExpressions(this, names));
        String record = names.of(shape.type().full());
        boolean hasMethods = made.stream().anyMatch(each -> each instanceof Maker maker && calls.isMethod(maker));
        String nullable = hasMethods ? "@org.jspecify.annotations.Nullable " : "";
        String makes = makeCases();
        return names.imports()
                + """

                /** What {@link %s} declares. Written by the annotation processor of egf2-config when the record was compiled. */
                @SuppressWarnings({"deprecation", "removal"}) // a record may use what is
                final class %s extends %s {

                    static {
                        register(%s.class, new %s());
                    }

                    private %s() {}

                    @Override
                    public void describe(int record, %s description) {
                        switch (record) {
                %s            default -> throw new IllegalArgumentException();
                        }
                    }

                %s    @Override
                    public %sObject make(int made, %s arguments)%s {
                        return switch (made) {
                %s            default -> throw new IllegalArgumentException();
                        };
                    }
                }
                """.formatted(
                                record,
                                name,
                                base,
                                record,
                                name,
                                name,
                                description,
                                describeCases(),
                                records,
                                nullable,
                                arguments,
                                made.size() > methods.size() ? " throws Exception" : "",
                                makes);
    }

    /** Each record has a method, so that none is too large for the JVM. A record may name others, which are told of then. */
    private String records(ShapeExpressions expressions) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) instanceof RecordShape record) {
                text.append("    private static void ")
                        .append(methods.get(record))
                        .append("(" + names.of(RecordDescription.class.getName())
                                + " description) {\n        description.record(")
                        .append(names.of(record.type().full()))
                        .append(".class, ")
                        .append(Literals.text(record.description()))
                        .append(");\n");
                for (Setting setting : record.settings()) {
                    text.append(expressions.key(setting));
                }
                text.append("    }\n\n");
            }
        }
        return text.toString();
    }

    private String describeCases() {
        StringBuilder cases = new StringBuilder();
        methods.forEach((record, method) -> cases.append("            case ")
                .append(made.indexOf(record))
                .append(" -> ")
                .append(method)
                .append("(description);\n"));
        return cases.toString();
    }

    private String makeCases() {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < made.size(); i++) {
            Maker maker = made.get(i) instanceof RecordShape record ? record.maker() : (Maker) made.get(i);
            cases.append("            case ")
                    .append(i)
                    .append(" -> ")
                    .append(calls.of(maker))
                    .append(";\n");
        }
        return cases.toString();
    }

    /** The number of a record. */
    int number(RecordShape record) {
        if (!made.contains(record)) {
            made.add(record);
            String name = "describe" + record.type().simple();
            Set<String> taken = new HashSet<>(methods.values());
            methods.put(record, taken.contains(name) ? name + made.size() : name);
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
