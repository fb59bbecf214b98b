package io.egf2.config.internal.processor;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** The names by which the class that is written refers to types, and what it imports for them. */
final class SourceNames {

    private static final String LANG = "java.lang.";

    private final Program program;
    private final String ownPackage;

    /** By their simple names. */
    private final Map<String, String> imports = new TreeMap<>();

    SourceNames(Program program) {
        this.program = program;
        this.ownPackage = program.packageOf(program.root()).getQualifiedName().toString();
    }

    String ownPackage() {
        return ownPackage;
    }

    /** The text for a class. */
    String of(Class<?> type) {
        return type.isArray() ? of(type.componentType()) + "[]" : of(type.getName());
    }

    /** The text for a type with the name that the JVM knows it by. */
    String of(String name) {
        TypeElement element = program.met(name);
        String qualified = element == null
                ? name.replace('$', '.')
                : element.getQualifiedName().toString();
        if (qualified.indexOf('.') < 0) {
            return qualified; // a primitive, or a type in no package
        }
        if (element != null && program.isBeside(element)) {
            return ownPackage.isEmpty() ? qualified : qualified.substring(ownPackage.length() + 1);
        }
        return isImported(qualified) ? qualified.substring(qualified.lastIndexOf('.') + 1) : qualified;
    }

    /** A name for a variable, which hides no type and no package (The Java Language Specification, 6.4.2). */
    String variable(String name) {
        for (String type : program.names()) {
            boolean isBeside = !ownPackage.isEmpty() && type.startsWith(ownPackage + '.');
            String local = isBeside ? type.substring(ownPackage.length() + 1) : type;
            if (local.equals(name) || local.startsWith(name + '.') || local.startsWith(name + '$')) {
                return variable(name + '_');
            }
        }
        return name;
    }

    /** Whether the simple name will do: only for well-known types, so that the reader of the others sees where they are from. */
    private boolean isImported(String qualified) {
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        boolean isKnown = qualified.startsWith("java.") || qualified.startsWith("io.egf2.config.");
        if (!isKnown || program.isTypeBeside(simple)) {
            return false;
        }
        String other = imports.putIfAbsent(simple, qualified);
        return other == null || other.equals(qualified);
    }

    /** Whether a type has type parameters. */
    boolean hasParameters(String name) {
        TypeElement element = program.met(name);
        return element != null && !element.getTypeParameters().isEmpty();
    }

    String imports() {
        StringBuilder text = new StringBuilder();
        for (String each : new TreeSet<>(imports.values())) {
            boolean isThere = each.lastIndexOf('.') == LANG.length() - 1 && each.startsWith(LANG);
            text.append(isThere ? "" : "import " + each + ";\n");
        }
        return text.toString();
    }
}
