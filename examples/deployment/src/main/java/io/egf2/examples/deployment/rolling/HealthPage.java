package io.egf2.examples.deployment.rolling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an instance tells of itself.
 *
 * @param service its service
 * @param revision the revision of the document that it runs with
 * @param state serving or draining
 */
record HealthPage(String service, String revision, String state) {

    /** The members of a flat object whose values are strings. */
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": *\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Reads a page; there is none in a text that lacks a member. */
    static Optional<HealthPage> parse(String json) {
        Optional<String> service = member(json, "service");
        Optional<String> revision = member(json, "revision");
        Optional<String> state = member(json, "state");
        return service.isPresent() && revision.isPresent() && state.isPresent()
                ? Optional.of(new HealthPage(service.get(), revision.get(), state.get()))
                : Optional.empty();
    }

    private static Optional<String> member(String json, String name) {
        Matcher member = MEMBER.matcher(json);
        while (member.find()) {
            if (member.group(1).equals(name)) {
                return Optional.of(member.group(2).replaceAll("\\\\(.)", "$1"));
            }
        }
        return Optional.empty();
    }
}
