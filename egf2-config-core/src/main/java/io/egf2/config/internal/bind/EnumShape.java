package io.egf2.config.internal.bind;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.Suggestion;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one of an enum's constants: without regard to case, {@code -} and {@code _} being one, other names by annotation. */
public final class EnumShape extends Shape {

    private final Class<?> type;

    public EnumShape(Class<?> type) {
        this.type = type;
    }

    @Override
    boolean isBlankAbsent() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        List<String> names = names();
        StringBuilder text = new StringBuilder(names.size() == 1 ? "" : "one of ");
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ", ").append('"').append(names.get(i)).append('"');
        }
        return text.toString();
    }

    /** The names as a document writes them, in the enum's order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(name(constant));
        }
        return names;
    }

    /** The names, and the others that are accepted too. */
    public List<String> namesAndAliases() {
        List<String> all = names();
        for (Object constant : type.getEnumConstants()) {
            JsonAlias aliases = field(constant).getAnnotation(JsonAlias.class);
            all.addAll(aliases == null ? List.of() : List.of(aliases.value()));
        }
        return all;
    }

    /** All ways to write the constant that a name stands for, or any constant; case does not matter, and {@code -} is {@code _}. */
    public List<String> spellings(Optional<String> name) {
        List<String> candidates = namesAndAliases();
        for (Object constant : type.getEnumConstants()) {
            candidates.add(normal(((Enum<?>) constant).name()));
        }
        Map<String, String> spellings = new LinkedHashMap<>();
        for (String candidate : candidates) {
            if (name.isEmpty() || find(candidate) == find(name.get())) {
                spellings.putIfAbsent(normal(candidate), candidate);
            }
        }
        return List.copyOf(spellings.values());
    }

    private static String name(Object constant) {
        JsonProperty property = field(constant).getAnnotation(JsonProperty.class);
        boolean named = property != null && !property.value().isEmpty();
        return named
                ? property.value()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Field field(Object constant) {
        try {
            return ((Enum<?>) constant).getDeclaringClass().getField(((Enum<?>) constant).name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum has a field for each constant", e);
        }
    }

    @Override
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(value, at, this);
        }
        Object constant = find(value.plain());
        return constant != null ? constant : unknown(value, at, binding);
    }

    private @Nullable Object unknown(JsonValue value, Pointer at, Binding binding) {
        Optional<String> hint = at.secret()
                ? Optional.empty()
                : Suggestion.of(value.plain(), names()).question();
        return binding.reject(ProblemCode.VALUE_CHOICE, value, at, expected(at), hint.orElse(null));
    }

    /** The constant of a name as a document writes it; null if there is none. */
    @Nullable
    Object find(String text) {
        String wanted = normal(text);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        for (Object constant : type.getEnumConstants()) {
            if (normal(((Enum<?>) constant).name()).equals(wanted)) {
                return constant;
            }
        }
        return findAnnotated(wanted);
    }

    private @Nullable Object findAnnotated(String wanted) {
        for (Object constant : type.getEnumConstants()) {
            if (normal(name(constant)).equals(wanted) || isAlias(constant, wanted)) {
                return constant;
            }
        }
        return null;
    }

    private static boolean isAlias(Object constant, String wanted) {
        JsonAlias aliases = field(constant).getAnnotation(JsonAlias.class);
        for (String alias : aliases == null ? new String[0] : aliases.value()) {
            if (normal(alias).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
