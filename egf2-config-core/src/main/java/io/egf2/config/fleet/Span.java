package io.egf2.config.fleet;

/**
 * The part of a template that differs between its documents, with the steps of the path that it is in: {@code {service}.json} of
 * {@code https://config.internal/{service}.json}. A name alone would be found in words, too: {@code file}.
 *
 * @param general the part as the template has it
 */
record Span(String general) {

    static Span of(String template) {
        int service = template.indexOf(Documents.SERVICE);
        int fleet = template.indexOf(Documents.FLEET);
        int first = fleet < 0 ? service : Math.min(service, fleet);
        int last = Math.max(template.lastIndexOf(Documents.SERVICE), template.lastIndexOf(Documents.FLEET));
        int from = first;
        while (from > 0 && "/?@&=".indexOf(template.charAt(from - 1)) < 0) {
            from--;
        }
        from -= from > 0 && template.charAt(from - 1) == '/' ? 1 : 0;
        int to = last;
        while (to < template.length() && "/?#&".indexOf(template.charAt(to)) < 0) {
            to++;
        }
        return new Span(template.substring(from, to));
    }

    /** The part as the location of one document has it. */
    String in(String fleet, String service) {
        return general.replace(Documents.FLEET, fleet).replace(Documents.SERVICE, service);
    }

    /** A text about one document, as it is of all. */
    String general(String text, String part) {
        return isTold(part) ? text.replace(part, general) : text;
    }

    /** Whether a part stands for nothing else. */
    private static boolean isTold(String part) {
        return part.indexOf('.') >= 0 || part.indexOf('/') >= 0;
    }
}
