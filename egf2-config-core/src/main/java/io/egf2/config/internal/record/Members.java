package io.egf2.config.internal.record;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * The names by which the annotations of a type's parts are kept. A record component, its field and its accessor have one, that
 * of the component, as what annotates one of them is meant for all.
 */
public final class Members {

    /** The type itself. */
    public static final String TYPE = "";

    private Members() {}

    /** A field or method: of a method with parameters, its descriptor belongs to the name. */
    public static String key(String name, String descriptor) {
        boolean hasParameters = descriptor.startsWith("(") && !descriptor.startsWith("()");
        return hasParameters ? name + descriptor : name;
    }

    static String key(Method method) {
        return key(
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString());
    }

    static String key(Constructor<?> constructor) {
        return key(
                "<init>",
                MethodType.methodType(void.class, constructor.getParameterTypes())
                        .toMethodDescriptorString());
    }

    /** Whether it gives a value: a field, a component, or a method without parameters. */
    static boolean isValue(String member) {
        return !member.equals(TYPE) && member.indexOf('(') < 0;
    }

    public static String parameter(String method, int index) {
        return method + '#' + index;
    }
}
