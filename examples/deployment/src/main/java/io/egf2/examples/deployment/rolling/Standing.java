package io.egf2.examples.deployment.rolling;

import java.util.Optional;

/**
 * How an instance stands to its document.
 *
 * @param instance its name
 * @param kind whether that is as it should be
 * @param what the revision that it runs, or why it runs none
 * @param wanted the revision of the document
 */
record Standing(String instance, Kind kind, String what, String wanted) {

    private static final int SHORT = 8;

    /** What there is to be said of an instance. */
    enum Kind {
        /** It runs with the document as it is. */
        SAME,
        /** It runs with another revision. */
        STALE,
        /** It does not run. */
        DOWN
    }

    /** Compares what an instance says with the document's revision. */
    static Standing of(Instance instance, String wanted) {
        Optional<HealthPage> page = instance.health();
        return page.isPresent()
                ? of(instance.name(), page.get().revision(), wanted)
                : new Standing(instance.name(), Kind.DOWN, instance.whyNot(), wanted);
    }

    /** Compares the revision that an instance runs with the document's. */
    static Standing of(String instance, String revision, String wanted) {
        return new Standing(instance, revision.equals(wanted) ? Kind.SAME : Kind.STALE, revision, wanted);
    }

    /** A revision as a person tells it from another. */
    static String brief(String revision) {
        String bare = revision.replace("\"", "");
        return bare.substring(0, Math.min(SHORT, bare.length()));
    }

    String shown() {
        return switch (kind) {
            case SAME -> "same";
            case STALE -> "STALE " + brief(what);
            case DOWN -> "DOWN";
        };
    }

    /** A sentence, if it is not as it should be. */
    String told() {
        return switch (kind) {
            case SAME -> instance + " runs " + brief(what);
            case STALE -> instance + " is stale: it runs " + brief(what) + ", the document is " + brief(wanted);
            case DOWN -> instance + " is down: " + what;
        };
    }
}
