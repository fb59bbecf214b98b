package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.report.StageFailure;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a record or enum of one other value: {@code @JsonCreator}, or {@code @JsonValue} of a record with one component. */
final class Creator {

    private final Class<?> type;
    private final Map<String, Annotations> members;
    private @Nullable Executable found;

    private Creator(Class<?> type, Map<String, Annotations> members) {
        this.type = type;
        this.members = members;
    }

    /** A static method or constructor with one parameter; null if there is none, and the type is read as usual. */
    static @Nullable Executable find(Class<?> type, Map<String, Annotations> members) {
        Creator creator = new Creator(type, members);
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            if (isCreator(member.getValue())) {
                creator.add(member.getKey(), mode(member.getValue()));
            }
        }
        if (type.isRecord() && creator.found == null) {
            creator.addValue();
        }
        return creator.found;
    }

    private static boolean isCreator(Annotations annotations) {
        return annotations.has(JacksonAnnotations.CREATOR) && !mode(annotations).equals("DISABLED");
    }

    private static String mode(Annotations annotations) {
        return annotations.text(JacksonAnnotations.CREATOR, "mode");
    }

    private void add(String key, String mode) {
        Executable executable = executable(key);
        boolean isObject = type.isRecord() && isCanonical(executable) && !mode.equals("DELEGATING");
        if (isObject) {
            return; // as every record is read
        }
        if (executable.getParameterCount() != 1 || mode.equals("PROPERTIES") || found != null) {
            throw fault("only one creator with one parameter that stands for the whole value is obeyed");
        }
        if (mode.isEmpty() || mode.equals("DEFAULT")) {
            checkMeaning(executable.getParameters()[0]);
        }
        found = executable;
    }

    /** Jackson guesses: a parameter that has the name of a component is meant as its key. */
    private void checkMeaning(Parameter parameter) {
        boolean isNamed = parameter.isNamePresent() && hasComponent(parameter.getName());
        if (isNamed || members.containsKey(Members.parameter(key(parameter.getDeclaringExecutable()), 0))) {
            throw fault("it is not clear whether it takes a value or an object: write mode = DELEGATING");
        }
    }

    private boolean hasComponent(String name) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The value that a record is written as is what it is read from, if it is all there is. */
    private void addValue() {
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            if (JacksonAnnotations.isValue(member.getKey(), member.getValue())) {
                RecordComponent[] components = type.getRecordComponents();
                if (components.length != 1) {
                    throw RecordFault.of(
                            type, "has an annotation that is not obeyed: @JsonValue; it has not one component alone");
                }
                found = canonical(components[0].getType());
            }
        }
    }

    private Executable canonical(Class<?> component) {
        try {
            return type.getDeclaredConstructor(component);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    private boolean isCanonical(Executable executable) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = executable.getParameterTypes();
        boolean isCanonical = executable instanceof Constructor && types.length == components.length;
        for (int i = 0; isCanonical && i < types.length; i++) {
            isCanonical = types[i] == components[i].getType();
        }
        return isCanonical;
    }

    private Executable executable(String key) {
        for (Method method : type.getDeclaredMethods()) {
            if (Members.key(method).equals(key) && Modifier.isStatic(method.getModifiers())) {
                return method;
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Members.key(constructor).equals(key)) {
                return constructor;
            }
        }
        throw fault("it stands on what makes nothing");
    }

    private static String key(Executable executable) {
        return executable instanceof Method method ? Members.key(method) : Members.key((Constructor<?>) executable);
    }

    private StageFailure fault(String why) {
        return RecordFault.of(type, "has an annotation that is not obeyed: @JsonCreator; " + why);
    }
}
