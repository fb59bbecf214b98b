package io.egf2.config.internal.report;

import io.egf2.config.internal.text.JsonObject;

/** Texts as SARIF has them: braces hold places, and brackets before parentheses are links, unless they are written otherwise. */
final class SarifText {

    private SarifText() {}

    /** What is wrong, and what to do if that is certain: where there is little room, the first sentence alone is shown. */
    static JsonObject sentences(String message, String hint) {
        return message(sentence(message) + (hint.isEmpty() ? "" : " Hint: " + sentence(hint)));
    }

    private static String sentence(String text) {
        boolean hasEnd = !text.isEmpty() && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
        return hasEnd ? text : text + ".";
    }

    /** A message, by sections 3.11.5 and 3.11.6 of SARIF 2.1.0. */
    static JsonObject message(String text) {
        String noPlace = text.replace("{", "{{").replace("}", "}}");
        return JsonObject.of("text", noPlace.replace("](", "] ("));
    }
}
