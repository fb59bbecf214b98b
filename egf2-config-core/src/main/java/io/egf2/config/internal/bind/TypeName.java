package io.egf2.config.internal.bind;

/**
 * The name of a type of the service's program, as a report tells it.
 *
 * @param kind what it is, in words
 * @param full the name as {@link Class#getName} gives it
 * @param simple the name without package and enclosing types
 */
public record TypeName(String kind, String full, String simple) {

    public static TypeName of(Class<?> type) {
        String kind = type.isRecord() ? "settings record" : type.isEnum() ? "enum" : "type";
        return new TypeName(kind, type.getName(), type.getSimpleName());
    }

    @Override
    public String toString() {
        return "the " + kind + ' ' + full;
    }
}
