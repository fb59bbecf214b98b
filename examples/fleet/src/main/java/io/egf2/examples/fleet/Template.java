package io.egf2.examples.fleet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code --configs} says: a location with something in it that stands for the names. */
final class Template {

    private static final Pattern WORD = Pattern.compile("\\{([^{}/]{1,40})}");
    private static final String SERVICE = "{service}";
    private static final String FLEET = "{fleet}";
    private static final List<String> KNOWN = List.of(SERVICE, FLEET);

    private Template() {}

    /** Checks that it has what stands for the names that are given. */
    static void check(String template, boolean hasFleets) throws UsageException {
        Matcher words = WORD.matcher(template);
        while (words.find()) {
            String question = Words.question(words.group(), KNOWN);
            if (!KNOWN.contains(words.group()) && !question.isEmpty()) {
                throw new UsageException("--configs has " + Words.quoted(words.group()) + question);
            }
        }
        require(template.contains(SERVICE), "--configs has no {service}, which stands for each name");
        require(template.contains(FLEET) || !hasFleets, "--configs has no {fleet}, which stands for each of --fleets");
        require(
                hasFleets || !template.contains(FLEET),
                "--configs has {fleet}, and no fleet is named: write --fleets=NAMES");
    }

    private static void require(boolean isTrue, String otherwise) throws UsageException {
        if (!isTrue) {
            throw new UsageException(otherwise);
        }
    }
}
