package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.record.ReflectedMaker;
import io.egf2.config.internal.record.ReflectedType;
import io.egf2.config.internal.record.TypeUse;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The expressions that call constructors and methods. */
final class Calls {

    private final SourceNames names;
    private final String variable;

    Calls(SourceNames names) {
        this.names = names;
        this.variable = names.variable("arguments");
    }

    /** The name of what holds the arguments. */
    String variable() {
        return variable;
    }

    /** Whether a call is of a method, which may give null. */
    boolean isMethod(Maker maker) {
        return !later(maker).method().isEmpty();
    }

    String of(Maker maker) {
        LaterMaker call = later(maker);
        String type = names.of(call.type());
        boolean isLong = call.parameters().size() > 1;
        String start = isLong ? "\n                " : "";
        StringJoiner arguments = new StringJoiner("," + (isLong ? start : " "), '(' + start, ")");
        for (int i = 0; i < call.parameters().size(); i++) {
            arguments.add(variable + ".<" + boxed(call.parameters().get(i)) + ">get(" + i + ')');
        }
        String made = "new " + type + (names.hasParameters(call.type()) ? "<>" : "");
        return (call.method().isEmpty() ? made : type + '.' + call.method()) + arguments;
    }

    /** What the JVM that compiles could call already is written down in the same way. */
    private static LaterMaker later(Maker maker) {
        if (!(maker instanceof ReflectedMaker reflected)) {
            return (LaterMaker) maker;
        }
        Executable executable = reflected.executable();
        List<TypeUse> parameters = new ArrayList<>();
        for (Type parameter : executable.getGenericParameterTypes()) {
            parameters.add(ReflectedType.use(parameter));
        }
        String method = executable instanceof Method ? executable.getName() : "";
        return new LaterMaker(executable.getDeclaringClass().getName(), method, parameters);
    }

    private String boxed(TypeUse type) {
        String name = switch (type.text()) {
            case "boolean" -> "java.lang.Boolean";
            case "char" -> "java.lang.Character";
            case "byte" -> "java.lang.Byte";
            case "short" -> "java.lang.Short";
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "float" -> "java.lang.Float";
            case "double" -> "java.lang.Double";
            default -> "";
        };
        return name.isEmpty() ? source(type) : names.of(name);
    }

    private String source(TypeUse type) {
        if (type.raw() == null) {
            return type.text();
        }
        Class<?> known = type.raw().known();
        String raw = known == null ? names.of(type.raw().name().full()) : names.of(known);
        StringJoiner arguments = new StringJoiner(", ", "<", ">");
        for (TypeUse argument : type.arguments()) {
            arguments.add(source(argument));
        }
        return type.arguments().isEmpty() ? raw : raw + arguments;
    }
}
