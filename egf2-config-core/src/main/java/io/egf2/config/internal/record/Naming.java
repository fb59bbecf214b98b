package io.egf2.config.internal.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Jackson's own strategies name a component or constant; written anew, because theirs would load databind. */
enum Naming {
    LOWER_CAMEL("LowerCamelCaseStrategy"),
    UPPER_CAMEL("UpperCamelCaseStrategy"),
    SNAKE("SnakeCaseStrategy"),
    UPPER_SNAKE("UpperSnakeCaseStrategy"),
    LOWER("LowerCaseStrategy"),
    KEBAB("KebabCaseStrategy"),
    LOWER_DOT("LowerDotCaseStrategy");

    private final String strategy;

    Naming(String strategy) {
        this.strategy = strategy;
    }

    /** The one with a class, by its descriptor; null if it is none of Jackson's. */
    static @Nullable Naming of(String descriptor) {
        for (Naming naming : values()) {
            if (descriptor.equals("Ltools/jackson/databind/PropertyNamingStrategies$" + naming.strategy + ";")
                    || descriptor.equals("Ltools/jackson/databind/EnumNamingStrategies$" + naming.strategy + ";")) {
                return naming;
            }
        }
        return null;
    }

    /** The key of a component. */
    String key(String component) {
        return switch (this) {
            case LOWER_CAMEL -> component;
            case UPPER_CAMEL -> capitalised(component);
            case SNAKE -> snake(component);
            case UPPER_SNAKE -> snake(component).toUpperCase(Locale.ROOT);
            case LOWER -> component.toLowerCase(Locale.ROOT);
            case KEBAB -> separated(component, '-');
            case LOWER_DOT -> separated(component, '.');
        };
    }

    /** The name of a constant, which is written {@code VERY_SLOW} in the program. */
    String constant(String constant) {
        StringBuilder camel = new StringBuilder();
        boolean isStart = false;
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            if (c == '_') {
                isStart = true;
            } else {
                camel.append(isStart ? Character.toUpperCase(c) : Character.toLowerCase(c));
                isStart = false;
            }
        }
        return key(camel.toString());
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        boolean wasUpper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i == 0 && c == '_') {
                continue;
            }
            boolean isUpper = Character.isUpperCase(c);
            if (isUpper && !wasUpper && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_') {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
            wasUpper = isUpper;
        }
        return snake.isEmpty() ? name : snake.toString();
    }

    /** A run of capitals is one word, but for its last letter. */
    private static String separated(String name, char separator) {
        StringBuilder separated = new StringBuilder();
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char lower = Character.toLowerCase(name.charAt(i));
            if (lower == name.charAt(i)) {
                if (capitals > 1) {
                    separated.insert(separated.length() - 1, separator);
                }
                capitals = 0;
            } else {
                if (capitals == 0 && i > 0) {
                    separated.append(separator);
                }
                capitals++;
            }
            separated.append(lower);
        }
        return separated.toString();
    }
}
