package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one of an enum's constants: without regard to case, {@code -} and {@code _} being one, other names by annotation. */
public class EnumShape extends Shape {

    /**
     * One constant.
     *
     * @param constant the constant
     * @param own its name in the program
     * @param name how a document writes it
     * @param aliases other names that are accepted, besides that of the constant itself
     */
    public record Choice(Object constant, String own, String name, List<String> aliases) {

        /** The same under the name that the program of its enum gives it. */
        public Choice named(TypeName type, @Nullable String name) {
            if (name == null) {
                String what = "has an annotation that is not obeyed: @JsonValue; it gives null for " + own;
                throw RecordFault.of(type, what);
            }
            return new Choice(constant, own, name, aliases);
        }

        private boolean isNamed(String text, boolean exactly) {
            boolean isNamed = isSame(name, text, exactly);
            for (String alias : aliases) {
                isNamed |= isSame(alias, text, exactly);
            }
            return isNamed;
        }
    }

    private final TypeName type;
    private final List<Choice> choices;

    /**
     * An enum.
     *
     * @param choices in the enum's order
     */
    public EnumShape(TypeName type, List<Choice> choices) {
        this.type = type;
        this.choices = choices;
        checkUnique();
    }

    public TypeName type() {
        return type;
    }

    private void checkUnique() {
        Map<String, Object> byName = new HashMap<>();
        for (Choice choice : choices) {
            checkUnique(choice.name(), choice, byName);
            for (String alias : choice.aliases()) {
                checkUnique(alias, choice, byName);
            }
        }
    }

    private void checkUnique(String name, Choice choice, Map<String, Object> byName) {
        Object other = byName.putIfAbsent(name, choice.constant());
        if (other != null && other != choice.constant()) {
            throw RecordFault.of(type, "has two constants with the name \"" + name + '"');
        }
    }

    public List<Choice> choices() {
        return choices;
    }

    @Override
    public boolean isBlankAbsent() {
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
        for (Choice choice : choices) {
            names.add(choice.name());
        }
        return names;
    }

    /** The names, and the others that are accepted too. */
    public List<String> namesAndAliases() {
        List<String> all = names();
        for (Choice choice : choices) {
            all.addAll(choice.aliases());
        }
        return all;
    }

    /** All ways to write the constant that a name stands for, or any constant; case does not matter, and {@code -} is {@code _}. */
    public List<String> spellings(Optional<String> name) {
        List<String> candidates = namesAndAliases();
        for (Choice choice : choices) {
            candidates.add(normal(choice.own()));
        }
        Map<String, String> spellings = new LinkedHashMap<>();
        for (String candidate : candidates) {
            if (name.isEmpty() || find(candidate) == find(name.get())) {
                spellings.putIfAbsent(normal(candidate), candidate);
            }
        }
        return List.copyOf(spellings.values());
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
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

    /**
     * The constant of a name as a document writes it; null if there is none. What is written exactly comes first, and the names of
     * a document before those of the program.
     */
    protected @Nullable Object find(String text) {
        Object exact = find(text, true);
        return exact == null ? find(normal(text), false) : exact;
    }

    private @Nullable Object find(String text, boolean exactly) {
        for (Choice choice : choices) {
            if (choice.isNamed(text, exactly)) {
                return choice.constant();
            }
        }
        for (Choice choice : choices) {
            if (isSame(choice.own(), text, exactly)) {
                return choice.constant();
            }
        }
        return null;
    }

    private static boolean isSame(String name, String text, boolean exactly) {
        return (exactly ? name : normal(name)).equals(text);
    }

    /** A name without what does not matter. */
    public static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
