package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.AgreementRule.Compared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** All rules, in the order of their codes: those behind say nothing of a value that one before has told to be wrong. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new ConsumerGroupRule(),
            new AgreementRule(ProblemCode.QUEUE_KIND, "", Objects::equals, Compared.of("the queue", "queue")),
            new AgreementRule(
                    ProblemCode.KAFKA_HOSTS, "kafka", Rules::areShared, Compared.of("the Kafka", "kafka", "hosts")),
            new AgreementRule(
                    ProblemCode.QUEUE_TOPIC, "kafka", Objects::equals, Compared.of("the topic", "kafka", "topic")),
            new AgreementRule(
                    ProblemCode.QUEUE_RETHINKDB,
                    "rethinkdb",
                    Rules::areSameHost,
                    Compared.of("the RethinkDB host", "rethinkdb", "host"),
                    Compared.of("the RethinkDB port", "rethinkdb", "port")),
            new AgreementRule(
                    ProblemCode.QUEUE_TABLE,
                    "rethinkdb",
                    Objects::equals,
                    Compared.of("the database", "rethinkdb", "db"),
                    Compared.of("the table", "rethinkdb", "table")),
            new PeerMistakenRule(),
            new PeerPortRule(),
            new PortTakenRule(),
            new PeerUrlRule(),
            new SearchRule(),
            new SchedulerRule(),
            new BucketRule(),
            new WithoutEffectRule(),
            new ModeRule(),
            new KafkaClientRule(),
            new OffsetsRule());

    private Rules() {}

    private static boolean areShared(Object one, Object other) {
        return !Collections.disjoint(Hosts.all(one), Hosts.all(other));
    }

    private static boolean areSameHost(Object one, Object other) {
        return one instanceof String host && other instanceof String another
                ? Hosts.host(host).equals(Hosts.host(another))
                : one.equals(other);
    }

    /** What the rules find; one that fails has a mistake, and hides nothing of what the others find. */
    public static List<Finding> judge(List<Rule> rules, Fleet fleet) {
        Judgement judgement = new Judgement();
        for (Rule rule : rules) {
            try {
                rule.judge(fleet, judgement);
            } catch (RuntimeException e) {
                judgement.add(bug(rule, fleet, e));
            }
        }
        return judgement.findings();
    }

    private static Finding bug(Rule rule, Fleet fleet, RuntimeException thrown) {
        String where = fleet.name().isEmpty() ? "" : " in " + fleet.name();
        String message = "the rule " + rule.code() + " failed" + where + ": "
                + thrown.getClass().getName();
        return Finding.problem(ProblemCode.BUG, message).withHint("tell the developers of the library");
    }

    /** The rules that a broken document kept from being judged in full. */
    public static List<ProblemCode> notJudged(Fleet fleet) {
        List<ProblemCode> codes = new ArrayList<>();
        for (Rule rule : ALL) {
            if (lacks(rule, fleet)) {
                codes.add(rule.code());
            }
        }
        return codes;
    }

    private static boolean lacks(Rule rule, Fleet fleet) {
        for (String service : fleet.broken()) {
            for (String read : rule.reads()) {
                if (read.startsWith(service + " ")) {
                    return true;
                }
            }
        }
        return false;
    }
}
