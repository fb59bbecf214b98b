package io.egf2.config.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.ConfigException;
import io.egf2.config.ProblemCode;
import io.egf2.config.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a settings record, whatever its documents hold. */
final class Soundness {

    private final Subject<?> subject;
    private final Set<String> plain;
    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * Before the search.
     *
     * @param plain the components that are no secrets, though they are named like one
     */
    Soundness(Subject<?> subject, Set<String> plain) {
        this.subject = subject;
        this.plain = new TreeSet<>(plain);
    }

    /** All faults in words, each with what to do. */
    List<String> faults() {
        addMistakes();
        addShownSecrets(subject.type());
        for (String name : plain) {
            faults.add(name + " is named in isSound, but no text of that name looks like a secret: leave it out there");
        }
        return faults;
    }

    /** A document without any key shows what the record declares: all else in its report is meant for operators. */
    private void addMistakes() {
        try {
            subject.load(ConfigDocument.of("{}"));
        } catch (ConfigException e) {
            e.problems().stream()
                    .filter(problem -> problem.code() == ProblemCode.BUG)
                    .map(problem -> problem.pointer() + (problem.pointer().isEmpty() ? "" : "  ") + problem.message())
                    .forEach(faults::add);
        }
    }

    private void addShownSecrets(Class<?> type) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> leaf = leaf(component.getGenericType());
            String name = type.getSimpleName() + "." + component.getName();
            if (leaf == String.class && isSecretName(component) && !plain.remove(name)) {
                faults.add(name
                        + " is named like a secret, but is a String, which toString and logs show: make it a Secret,"
                        + " or say that it is none by isSound(\"" + name + "\")");
            }
            addShownSecrets(leaf);
        }
    }

    private static boolean isSecretName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return Secret.isSecretName(component.getName()) || property != null && Secret.isSecretName(property.value());
    }

    /** The type of the values in lists, sets, maps and optionals. */
    private static Class<?> leaf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return leaf(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> leaf ? leaf : Object.class;
    }
}
