package io.egf2.config.services;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules that several records share. */
final class Rules {

    private Rules() {}

    /** The section that a choice names must be there; the other one may be. */
    static void requireSection(String key, Enum<?> choice, boolean chosen, Optional<?> section) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        if (chosen && section.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is \"" + name + "\", but there is no section \"" + name + "\"");
        }
    }

    static void requireQueue(QueueKind queue, Optional<RethinkDbSettings> rethinkdb, Optional<KafkaSettings> kafka) {
        requireSection("queue", queue, queue == QueueKind.RETHINKDB, rethinkdb);
        requireSection("queue", queue, queue == QueueKind.KAFKA, kafka);
    }

    static void requireHosts(List<?> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("\"hosts\" is empty: at least one host is needed");
        }
    }
}
