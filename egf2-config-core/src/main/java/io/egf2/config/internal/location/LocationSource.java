package io.egf2.config.internal.location;

import io.egf2.config.internal.report.Problem;

/** Where the text of a location was found: what a report tells the operator to correct. Immutable. */
public final class LocationSource {

    public static final LocationSource ARGUMENT = new LocationSource("", "");
    public static final LocationSource PROPERTY = new LocationSource("config", "");

    private final String property;
    private final String variable;

    private LocationSource(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    /** An environment variable. */
    public static LocationSource variable(String name) {
        return new LocationSource("", name);
    }

    /** The problem, which then knows where the location was found. */
    public Problem mark(Problem problem) {
        if (!variable.isEmpty()) {
            return problem.inVariable(variable);
        }
        return property.isEmpty() ? problem : problem.inProperty(property);
    }

    /** Such as {@code --config}, to begin a sentence with. */
    @Override
    public String toString() {
        if (!variable.isEmpty()) {
            return variable;
        }
        return property.isEmpty() ? "--config" : "-Dconfig";
    }
}
