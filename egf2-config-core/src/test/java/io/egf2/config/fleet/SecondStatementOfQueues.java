package io.egf2.config.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The rules of queues, said again. */
final class SecondStatementOfQueues extends PlainFleet {

    SecondStatementOfQueues(PlainFleet same) {
        super(same);
    }

    void groups() {
        List<String> told = new ArrayList<>();
        for (String reader : READERS) {
            String group = text(reader, "/consumer-group");
            String queue = text(reader, "/queue");
            List<String> members = READERS.stream()
                    .filter(each -> text(each, "/consumer-group").equals(group)
                            && text(each, "/queue").equals(queue))
                    .toList();
            if (!group.isEmpty() && members.contains(reader) && !told.contains(queue + group)) {
                told.add(queue + group);
                String owner = members.contains(group) ? group : members.get(0);
                addAll(
                        "N01",
                        members.stream()
                                .filter(each -> !each.equals(owner))
                                .map(each -> each + " /consumer-group")
                                .toList());
                groupsAlike(group, queue, owner);
            }
        }
    }

    /** A group whose name only a program tells from that of another one. */
    private void groupsAlike(String group, String queue, String owner) {
        List<String> alike = READERS.stream()
                .filter(each -> text(each, "/queue").equals(queue))
                .filter(each -> text(each, "/consumer-group").strip().equalsIgnoreCase(group.strip()))
                .toList();
        String right = alike.stream()
                .filter(each -> text(each, "/consumer-group").strip().equalsIgnoreCase(each))
                .findFirst()
                .orElse(alike.get(0));
        if (!text(right, "/consumer-group").equals(group)) {
            add("N01", owner + " /consumer-group");
        }
    }

    void agreement(String code, String queue, String pointer, BiPredicate<JsonNode, JsonNode> same) {
        List<String> readers = READERS.stream()
                .filter(each -> queue.isEmpty() || text(each, "/queue").equals(queue))
                .filter(each -> has(each, pointer))
                .toList();
        boolean isProducerAsked =
                queue.isEmpty() || text("client-data", "/queue").equals(queue);
        JsonNode right = isProducerAsked ? at("client-data", pointer) : MissingNode.getInstance();
        if (right.isMissingNode()) {
            readersAlone(code, pointer, readers, same);
            return;
        }
        List<String> odd = readers.stream()
                .filter(each -> !same.test(at(each, pointer), right))
                .toList();
        boolean isProducerAlone = odd.size() == readers.size()
                && odd.size() > 1
                && odd.stream().allMatch(each -> same.test(at(each, pointer), at(odd.get(0), pointer)));
        addOnce(code, pointer, isProducerAlone ? List.of("client-data") : odd);
    }

    private void addOnce(String code, String pointer, List<String> services) {
        services.stream().limit(1).forEach(each -> found.add(code + " " + each + " " + pointer));
        services.forEach(each -> wrong.add(each + " " + pointer));
    }

    private void readersAlone(String code, String pointer, List<String> readers, BiPredicate<JsonNode, JsonNode> same) {
        Map<String, List<String>> likes = new LinkedHashMap<>();
        for (String reader : readers) {
            String first = likes.keySet().stream()
                    .filter(each -> same.test(at(each, pointer), at(reader, pointer)))
                    .findFirst()
                    .orElse(reader);
            likes.computeIfAbsent(first, unknown -> new ArrayList<>()).add(reader);
        }
        List<String> most = List.of();
        for (List<String> group : likes.values()) {
            most = group.size() > most.size() ? group : most;
        }
        List<String> usual = most;
        addOnce(
                code,
                pointer,
                readers.stream().filter(each -> !usual.contains(each)).toList());
    }

    void clients() {
        List<String> users = TAKERS.stream()
                .filter(each -> text(each, "/queue").equals("kafka")
                        && !text(each, "/kafka/client-id").isEmpty())
                .toList();
        Map<String, List<String>> byId = new LinkedHashMap<>();
        users.forEach(user -> byId.computeIfAbsent(text(user, "/kafka/client-id"), unknown -> new ArrayList<>())
                .add(user));
        byId.forEach((id, sharing) -> addAll(
                "N19",
                sharing.stream()
                        .filter(each -> !each.equals(sharing.contains(id) ? id : sharing.get(0)))
                        .map(each -> each + " /kafka/client-id")
                        .toList()));
    }

    void offsets() {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (String user : TAKERS) {
            String kept = text(user, "/rethinkdb/offsettable");
            boolean isNoted = TAKERS.stream()
                    .filter(each -> text(each, "/queue").equals("rethinkdb"))
                    .filter(each -> !wrong.contains(each + " /rethinkdb/table"))
                    .anyMatch(each -> has(each, "/rethinkdb/table")
                            && text(each, "/rethinkdb/table").equals(kept));
            if (isNoted && text(user, "/queue").equals("rethinkdb")) {
                byTable.computeIfAbsent(kept, unknown -> new ArrayList<>()).add(user + " /rethinkdb/offsettable");
            }
        }
        byTable.values().forEach(places -> addAll("N20", places));
    }
}
