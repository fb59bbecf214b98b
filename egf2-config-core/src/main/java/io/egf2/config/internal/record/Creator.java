package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.RecordFault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a record or enum of one other value: {@code @JsonCreator}, or {@code @JsonValue} of a record with one component. */
final class Creator {

    private final DeclaredType type;
    private final Map<String, Annotations> members;
    private @Nullable Invocable found;

    private Creator(DeclaredType type, Map<String, Annotations> members) {
        this.type = type;
        this.members = members;
    }

    /** A static method or constructor with one parameter; null if there is none, and the type is read as usual. */
    static @Nullable Invocable find(DeclaredType type, Map<String, Annotations> members) {
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
        Invocable invocable = invocable(key);
        boolean isObject = type.isRecord() && invocable.isCanonical(type.components()) && !mode.equals("DELEGATING");
        if (isObject) {
            return; // as every record is read
        }
        if (invocable.parameters().size() != 1 || mode.equals("PROPERTIES") || found != null) {
            throw fault("only one creator with one parameter that stands for the whole value is obeyed");
        }
        if (mode.isEmpty() || mode.equals("DEFAULT")) {
            checkMeaning(invocable);
        }
        found = invocable;
    }

    /** Jackson guesses: a parameter that has the name of a component is meant as its key. */
    private void checkMeaning(Invocable invocable) {
        boolean isNamed = hasComponent(invocable.parameter(0));
        if (isNamed || members.containsKey(Members.parameter(invocable.key(), 0))) {
            throw fault("it is not clear whether it takes a value or an object: write mode = DELEGATING");
        }
    }

    private boolean hasComponent(String name) {
        for (DeclaredType.Component component : type.components()) {
            if (component.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The value that a record is written as is what it is read from, if it is all there is. */
    private void addValue() {
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            if (JacksonAnnotations.isValue(member.getKey(), member.getValue())) {
                if (type.components().size() != 1) {
                    throw RecordFault.of(
                            type.name(),
                            "has an annotation that is not obeyed: @JsonValue; it has not one component alone");
                }
                found = type.canonical();
            }
        }
    }

    private Invocable invocable(String key) {
        for (Invocable invocable : type.invocables()) {
            if (invocable.key().equals(key) && (invocable.isStatic() || invocable.isConstructor())) {
                return invocable;
            }
        }
        throw fault("it stands on what makes nothing");
    }

    private RecordFault fault(String why) {
        return RecordFault.of(type.name(), "has an annotation that is not obeyed: @JsonCreator; " + why);
    }
}
