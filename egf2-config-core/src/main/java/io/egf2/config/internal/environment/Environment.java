package io.egf2.config.internal.environment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The environment variables of a start. Those with a prefix are the library's own: the location, and the values of top-level keys.
 * In their names upper and lower case do not matter, and {@code _} stands for {@code -} too. Immutable.
 *
 * @param variables values by name
 * @param prefix such as {@code egf_}
 */
public record Environment(Map<String, String> variables, String prefix) {

    private static final String LOCATION = "config";

    /** Variables with the prefix that the Node services had. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables, "egf_");
    }

    public Environment withVariables(Map<String, String> others) {
        return new Environment(Map.copyOf(others), prefix);
    }

    /**
     * Sets the prefix.
     *
     * @throws IllegalArgumentException if it is not made of letters, digits and underscores, begins with no letter or ends with no
     *     underscore
     */
    public Environment withPrefix(String other) {
        boolean isPrefix = other.endsWith("_") && Character.isLetter(other.charAt(0));
        for (int i = 0; i < other.length(); i++) {
            char c = other.charAt(i);
            isPrefix &= c < 128 && (Character.isLetterOrDigit(c) || c == '_');
        }
        if (!isPrefix) {
            throw new IllegalArgumentException(
                    "the prefix of environment variables is made of letters, digits and underscores,"
                            + " begins with a letter and ends with an underscore: shop_");
        }
        return new Environment(variables, other);
    }

    /** The name of the variable for a top-level key, in upper case if the prefix is. */
    public String variable(String key) {
        String name = prefix + key.replace('-', '_');
        return prefix.equals(prefix.toUpperCase(Locale.ROOT)) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Whether a key has no variable, because that would be the one for the location. */
    public boolean isLocation(String key) {
        return key.equalsIgnoreCase(LOCATION);
    }

    /** The name of the variable for the location. */
    public String locationVariable() {
        return variable(LOCATION);
    }

    /** The names of the variables that hold the location, in a stable order. */
    public Set<String> locations() {
        return names(true);
    }

    /** The names of the variables that are to set keys, in a stable order. */
    public Set<String> overrides() {
        return names(false);
    }

    private Set<String> names(boolean ofLocation) {
        Set<String> names = new TreeSet<>();
        for (String name : variables.keySet()) {
            boolean isOurs = name.regionMatches(true, 0, prefix, 0, prefix.length());
            if (isOurs && isLocation(key(name)) == ofLocation) {
                names.add(name);
            }
        }
        return names;
    }

    /** The part of a variable's name that stands for a key. */
    public String key(String variable) {
        return variable.substring(prefix.length());
    }
}
