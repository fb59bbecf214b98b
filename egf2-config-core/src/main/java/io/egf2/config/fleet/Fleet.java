package io.egf2.config.fleet;

import io.egf2.config.internal.start.CheckedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The documents of one system. */
final class Fleet {

    private final Map<String, CheckedDocument> documents;
    private final boolean isOneHost;
    private final Consumer<String> reads;

    /**
     * Documents.
     *
     * @param documents by service, also those that are broken
     * @param isOneHost whether all services are on one host
     * @param reads is told of each key that a rule asks for
     */
    Fleet(Map<String, CheckedDocument> documents, boolean isOneHost, Consumer<String> reads) {
        this.documents = documents;
        this.isOneHost = isOneHost;
        this.reads = reads;
    }

    boolean isOneHost() {
        return isOneHost;
    }

    Set<String> services() {
        return documents.keySet();
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
    Optional<Fact> find(String service, String... keys) {
        reads.accept(service + " /" + String.join("/", keys));
        CheckedDocument document = documents.get(service);
        return document == null
                ? Optional.empty()
                : document.find(keys).map(said -> new Fact(service, document.location(), said));
    }
}
