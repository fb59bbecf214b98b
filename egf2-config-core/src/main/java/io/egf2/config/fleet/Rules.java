package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** All rules, in the order of their codes: those behind say nothing of a value that one before has told to be wrong. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new ConsumerGroupRule(),
            new AgreementRule(ProblemCode.QUEUE_KIND, "", "the queue", Objects::equals, key("queue")),
            new AgreementRule(
                    ProblemCode.KAFKA_HOSTS, "kafka", "the Kafka", Rules::areShared, key("kafka", "hosts")),
            new AgreementRule(
                    ProblemCode.QUEUE_TOPIC, "kafka", "the topic", Objects::equals, key("kafka", "topic")),
            new AgreementRule(
                    ProblemCode.QUEUE_RETHINKDB,
                    "rethinkdb",
                    "the RethinkDB",
                    Rules::areSameHost,
                    key("rethinkdb", "host"),
                    key("rethinkdb", "port")),
            new AgreementRule(
                    ProblemCode.QUEUE_TABLE,
                    "rethinkdb",
                    "the database or table",
                    Objects::equals,
                    key("rethinkdb", "db"),
                    key("rethinkdb", "table")),
            new PeerMistakenRule(),
            new PeerPortRule(),
            new PortTakenRule(),
            new PeerUrlRule(),
            new SearchRule(),
            new SchedulerRule(),
            new BucketRule(),
            new WithoutEffectRule(),
            new ModeRule());

    private Rules() {}

    private static String[] key(String... names) {
        return names;
    }

    private static boolean areShared(Object one, Object other) {
        return !Collections.disjoint(Hosts.all(one), Hosts.all(other));
    }

    private static boolean areSameHost(Object one, Object other) {
        return one instanceof String host && other instanceof String another
                ? Hosts.host(host).equals(Hosts.host(another))
                : one.equals(other);
    }

    /** The rules that a broken document kept from being judged in full. */
    static List<ProblemCode> notJudged(Fleet fleet) {
        List<ProblemCode> codes = new ArrayList<>();
        for (Rule rule : ALL) {
            boolean lacks = fleet.broken().stream()
                    .anyMatch(service -> rule.reads().stream().anyMatch(read -> read.startsWith(service + " ")));
            if (lacks) {
                codes.add(rule.code());
            }
        }
        return codes;
    }
}
