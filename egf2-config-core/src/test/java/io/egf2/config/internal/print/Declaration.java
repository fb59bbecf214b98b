package io.egf2.config.internal.print;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.RequiredWhen;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What a component of a settings record declares, read by plain reflection and without a line of the library's own reader. */
record Declaration(RecordComponent component) {

    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    String name() {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    String key() {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    List<String> aliases() {
        JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
        return alias == null ? List.of() : List.of(alias.value());
    }

    Optional<String> defaultText() {
        return Optional.ofNullable(component.getAnnotation(DefaultValue.class)).map(DefaultValue::value);
    }

    boolean isRequired() {
        return !OPTIONAL.contains(component.getType()) && defaultText().isEmpty();
    }

    List<RequiredWhen> rules() {
        return List.of(component.getAnnotationsByType(RequiredWhen.class));
    }

    String ownDescription() {
        Description own = component.getAnnotation(Description.class);
        return own == null ? "" : own.value();
    }

    /** Its own, or else that of the record that it holds. */
    String description() {
        return ownDescription().isEmpty() ? descriptionOf(component.getType()) : ownDescription();
    }

    static String descriptionOf(Class<?> type) {
        Description own = type.getAnnotation(Description.class);
        return own == null ? "" : own.value();
    }

    String pointer() {
        return "/" + key().replace("~", "~0").replace("/", "~1");
    }

    boolean isSection() {
        return component.getAccessor().isAnnotationPresent(JsonAnySetter.class);
    }

    static List<Declaration> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(Declaration::new)
                .filter(declared -> !declared.isSection())
                .toList();
    }

    /** What stands for the default: when it is required, or a word for that it is not set. */
    String whenAbsent(String otherwise) {
        String rules =
                rules().stream().map(rule -> rule.key() + " is " + rule.value()).collect(joining(" or "));
        return isRequired() ? "required" : rules.isEmpty() ? otherwise : "required if " + rules;
    }
}
