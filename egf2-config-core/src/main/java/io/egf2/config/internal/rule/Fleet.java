package io.egf2.config.internal.rule;

import io.egf2.config.internal.start.CheckedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The documents of one system. */
public final class Fleet {

    private final String name;
    private final Map<String, CheckedDocument> documents;
    private final boolean isOneHost;
    private final Consumer<String> reads;

    /**
     * Documents.
     *
     * @param name tells it from other fleets; empty if it is the only one
     * @param documents by service, also those that are broken
     * @param isOneHost whether all services are on one host
     * @param reads is told of each key that a rule asks for
     */
    public Fleet(String name, Map<String, CheckedDocument> documents, boolean isOneHost, Consumer<String> reads) {
        this.name = name;
        this.documents = documents;
        this.isOneHost = isOneHost;
        this.reads = reads;
    }

    boolean isOneHost() {
        return isOneHost;
    }

    public String name() {
        return name;
    }

    /** By service, also those that are broken. */
    public Map<String, CheckedDocument> documents() {
        return documents;
    }

    /** How the document of a service is called among those of several fleets. */
    public String document(String service) {
        return name.isEmpty() ? service : name + '/' + service;
    }

    /** Services whose documents are not to be judged. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        documents.forEach((service, document) -> {
            if (document.outcome() == null) {
                broken.add(service);
            }
        });
        return broken;
    }

    /** Where the documents are, safe to print. */
    List<String> locations() {
        return documents.values().stream().map(CheckedDocument::location).toList();
    }

    /** What a key says, by the document or by default; empty if nothing sets it, or the document is broken or not asked for. */
    public Optional<Fact> find(String service, String... keys) {
        reads.accept(service + " /" + String.join("/", keys));
        CheckedDocument document = documents.get(service);
        return document == null
                ? Optional.empty()
                : document.find(keys).map(said -> new Fact(service, document(service), document.location(), said));
    }

    /** Whether the queue of a service is of a kind, by the name that a document gives it. */
    boolean hasQueue(String service, String kind) {
        return find(service, "queue").filter(queue -> queue.is(kind)).isPresent();
    }

    /** Whether a service makes use of a section, as its queue or, if it has one, its storage. */
    public boolean uses(String service, String section) {
        return hasQueue(service, section)
                || service.equals(Services.PRODUCER)
                        && find(service, "storage")
                                .filter(storage -> storage.is(section))
                                .isPresent();
    }
}
