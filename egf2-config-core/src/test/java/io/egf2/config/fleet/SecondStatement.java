package io.egf2.config.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * The rules between documents said again, on plain JSON and without a use of the library, for sets whose services are not all on one
 * host by a switch. Each finding is the code and the place where it is mended.
 */
final class SecondStatement extends PlainFleet {

    private SecondStatement(Map<String, JsonNode> documents) {
        super(documents);
    }

    static Set<String> of(Map<String, JsonNode> documents) {
        SecondStatement statement = new SecondStatement(documents);
        SecondStatementOfQueues queues = new SecondStatementOfQueues(statement);
        SecondStatementOfUrls urls = new SecondStatementOfUrls(statement);
        queues.groups();
        BiPredicate<JsonNode, JsonNode> same = JsonNode::equals;
        queues.agreement("N02", "", "/queue", same);
        queues.agreement("N03", "kafka", "/kafka/hosts", SecondStatement::share);
        queues.agreement("N04", "kafka", "/kafka/topic", same);
        queues.agreement("N05", "rethinkdb", "/rethinkdb/host", same);
        queues.agreement("N05", "rethinkdb", "/rethinkdb/port", same);
        queues.agreement("N06", "rethinkdb", "/rethinkdb/db", same);
        queues.agreement("N06", "rethinkdb", "/rethinkdb/table", same);
        urls.urls();
        urls.ports();
        statement.search();
        statement.withoutEffect();
        statement.modes();
        queues.clients();
        queues.offsets();
        return statement.found;
    }

    private void search() {
        List<String> all = List.of("client-api", "auth", "sync", "scheduler", "logic", "file").stream()
                .filter(each -> has(each, "/elastic/hosts"))
                .toList();
        boolean isWriterAlone = all.contains("sync")
                && all.size() > 1
                && all.stream()
                        .allMatch(each -> each.equals("sync")
                                || !share(at(each, "/elastic/hosts"), at("sync", "/elastic/hosts")));
        if (isWriterAlone) {
            add("N11", "sync /elastic/hosts");
        }
        List<String> searchers = all.stream()
                .filter(each -> !isWriterAlone || !each.equals("sync"))
                .toList();
        String usual = "";
        long most = 0;
        for (String searcher : searchers) {
            long alike = searchers.stream()
                    .filter(each -> share(at(each, "/elastic/hosts"), at(searcher, "/elastic/hosts")))
                    .count();
            usual = alike > most ? searcher : usual;
            most = Math.max(alike, most);
        }
        for (String searcher : searchers) {
            if (!share(at(searcher, "/elastic/hosts"), at(usual, "/elastic/hosts"))) {
                add("N11", searcher + " /elastic/hosts");
            }
        }
    }

    private void withoutEffect() {
        for (String section : List.of("rethinkdb", "kafka", "cassandra", "elastic/settings", "elastic/indices")) {
            List<String> places = new ArrayList<>();
            for (String service : section.startsWith("elastic") ? ORDER : TAKERS) {
                boolean isNamed = text(service, "/queue").equals(section)
                        || text(service, "/storage").equals(section);
                boolean isKnown = section.equals("cassandra") ? service.equals("client-data") : !isNamed;
                boolean isOfIndices = section.startsWith("elastic") && service.equals("sync");
                if (has(service, "/" + section) && isKnown && !isNamed && !isOfIndices) {
                    places.add(service + " /" + section);
                }
            }
            addAll("N14", places);
        }
        for (String service : TAKERS) {
            boolean isUsed = text(service, "/queue").equals("kafka");
            if (isUsed && has(service, "/kafka/topics") && !has(service, "/kafka/topic")) {
                add("N14", service + " /kafka/topics");
            }
        }
    }

    private void modes() {
        if (text("client-data", "/queue").equals("rethinkdb")
                && text("client-data", "/storage").equals("cassandra")) {
            found.add("N15 client-data /queue");
        }
    }
}
