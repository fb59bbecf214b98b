package io.egf2.examples.compatibility;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Of each kind of setting one, for each kind of reading: by the library's own binder, by the annotations in a class file, and by
 * Jackson databind.
 *
 * @param port where it listens
 * @param pause a word that stands in the class file only
 * @param peers records within a record
 * @param password what is not shown
 * @param shift what databind reads
 */
record CompatibilitySettings(
        @Range(min = 1, max = 65_535) int port,
        @JsonProperty("pause-time") @DefaultValue("5s") Duration pause,
        List<Peer> peers,
        Optional<Secret> password,
        Optional<Shift> shift) {

    /**
     * A neighbour.
     *
     * @param url where it is
     */
    record Peer(@JsonAlias("location") PeerUrl url) {}

    /** A class that is no record. */
    static final class Shift {

        private final int from;
        private final int to;

        /**
         * Hours of a day.
         *
         * @param from the first
         * @param to the last
         */
        @JsonCreator
        Shift(@JsonProperty("from") int from, @JsonProperty("to") int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public String toString() {
            return "shift " + from + "-" + to;
        }
    }
}
