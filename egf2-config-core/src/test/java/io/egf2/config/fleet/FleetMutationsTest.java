package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** One or two changes of a good set, or the same one in many documents, hundreds of times: what is found is what a second statement of the rules finds. */
final class FleetMutationsTest {

    private static final int RUNS = 150;
    private static final Pattern WRITE = Pattern.compile("if [a-z-]+ is right, write (http\\S+)");

    private static final List<String> URLS = List.of(
            "http://localhost:8000",
            "http://127.0.0.1:2016",
            "http://localhost:2017",
            "http://localhost:2999",
            "http://auth.egf2.internal",
            "http://client-data.egf2.internal",
            "http://client-data.egf2.internal:80/",
            "http://pusher.egf2.internal",
            "http://other.egf2.internal",
            "http://sync:2021",
            "http://localhost:2018",
            "http://localhost:9200",
            "http://localhost",
            "http://kafka-1.egf2.internal:9092",
            "http://search.egf2.internal:9200");
    private static final List<String> HOSTS = List.of(
            "[\"kafka-1.egf2.internal:9092\"]",
            "[\"other.egf2.internal:9092\"]",
            "[\"other.egf2.internal:9092\", \"kafka-2.egf2.internal:9092\"]",
            "[\"search.egf2.internal:9200\"]",
            "[\"localhost:9200\"]");
    private static final List<String> NAMES =
            List.of("sync", "pusher", "Pusher", "file ", "file", "job", "events", "offsets", "egf2", "other");

    private static final List<String> COPIED = List.of(
            "/consumer-group",
            "/kafka/topic",
            "/kafka/client-id",
            "/rethinkdb/table",
            "/rethinkdb/offsettable",
            "/elastic/hosts",
            "/rethinkdb");

    private final Path directory;

    FleetMutationsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static List<String> sets() {
        return Sets.NAMES;
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static void mutate(Sets set, Random random) {
        if (random.nextInt(8) == 0) {
            copy(set, random);
            return;
        }
        String service = any(set.services(), random);
        JsonNode document = set.tree(service);
        List<String> keys = new ArrayList<>();
        document.properties().forEach(member -> keys.add("/" + member.getKey()));
        for (String section : List.of("kafka", "rethinkdb", "elastic")) {
            if (document.has(section)) {
                document.get(section).properties().forEach(member -> keys.add("/" + section + "/" + member.getKey()));
            }
        }
        keys.addAll(List.of("/added", "/queue", "/storage"));
        mutate(set, service, any(keys, random), random);
    }

    /** One value comes into several documents. */
    private static void copy(Sets set, Random random) {
        String key = any(COPIED, random);
        String name = quoted(any(NAMES, random));
        for (String service : set.services()) {
            JsonNode document = set.tree(service);
            boolean isFree = document.has("kafka") && !document.has("rethinkdb");
            boolean isAsked =
                    key.equals("/rethinkdb") ? isFree : document.at(key).isValueNode();
            if (isAsked && random.nextInt(4) != 0) {
                set.change(service, key, key.equals("/rethinkdb") ? "{\"db\": \"egf2\"}" : name);
            } else if (key.equals("/elastic/hosts") && document.has("elastic") && random.nextInt(3) != 0) {
                set.change(service, key, any(HOSTS, random));
            }
        }
    }

    /** Whatever is changed, the document stays a good one by itself. */
    private static void mutate(Sets set, String service, String key, Random random) {
        boolean isPeer = set.services().contains(key.substring(1));
        if (isPeer) {
            set.change(service, key, quoted(any(URLS, random)));
        } else if (key.endsWith("/port") || key.endsWith("_port")) {
            set.change(service, key, any(List.of("", "2016", "2017", "2020", "2000", "2999", "9200", "28015"), random));
        } else if (key.endsWith("/hosts")) {
            set.change(service, key, any(HOSTS, random));
        } else if (List.of(
                        "/consumer-group",
                        "/kafka/topic",
                        "/kafka/client-id",
                        "/rethinkdb/db",
                        "/rethinkdb/table",
                        "/rethinkdb/offsettable")
                .contains(key)) {
            set.change(service, key, random.nextInt(4) == 0 ? "" : quoted(any(NAMES, random)));
        } else if (key.equals("/queue") && set.tree(service).has("queue")) {
            set.change(service, "/kafka", "{\"hosts\": " + any(HOSTS, random) + "}");
            set.change(service, "/queue", "\"kafka\"");
        } else if (key.equals("/storage") && set.tree(service).has("storage")) {
            set.change(service, "/cassandra", "{}");
            set.change(service, "/storage", "\"cassandra\"");
        } else if (key.equals("/added")) {
            add(set, service, random);
        }
    }

    private static void add(Sets set, String service, Random random) {
        JsonNode document = set.tree(service);
        if (document.has("kafka") && random.nextInt(3) == 0) {
            set.change(service, "/kafka/topics", quoted("events"));
            set.change(service, "/kafka/topic", random.nextBoolean() ? "" : quoted("events"));
        } else if (service.equals("logic")) {
            set.change(service, "/scheduler", quoted(any(URLS, random)));
        } else if (document.has("elastic")) {
            set.change(service, "/elastic/" + any(List.of("indices", "settings"), random), "{}");
        } else if (document.has("queue") && !document.has("rethinkdb")) {
            set.change(service, "/rethinkdb", "{\"host\": \"other.egf2.internal\"}");
        }
    }

    private static Map<String, JsonNode> trees(Sets set) {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        set.services().forEach(service -> trees.put(service, set.tree(service)));
        return trees;
    }

    private static String said(Finding finding) {
        Place place = finding.places().get(0);
        return finding.code().id().replace("EGF2-", "") + " " + place.service() + " " + place.pointer();
    }

    private static Set<String> found(Sets set) {
        FleetReport report = set.check().run();
        assertThat(report.notJudged()).as(report.text()).isEmpty();
        Set<String> found = new TreeSet<>();
        report.findings().forEach(finding -> found.add(said(finding)));
        assertThat(found).as(report.text()).hasSameSizeAs(report.findings());
        return found;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsFoundIsWhatASecondStatementOfTheRulesFinds(String name) {
        Set<String> codes = new TreeSet<>();
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Sets set = Sets.copy(name, directory);
            for (int count = 1 + random.nextInt(2); count > 0; count--) {
                mutate(set, random);
            }
            Set<String> found = found(set);
            assertThat(found).as("seed " + seed).isEqualTo(SecondStatement.of(trees(set)));
            found.forEach(each -> codes.add(each.substring(0, 3)));
        }
        assertThat(codes).hasSizeGreaterThan(8);
    }

    /** Advice that is followed to the letter removes its finding, and brings no other. */
    @ParameterizedTest
    @MethodSource("sets")
    void aHintMendsItsFindingAndNothingElseIsFoundThen(String name) {
        int followed = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Sets set = Sets.copy(name, directory);
            Random random = new Random(seed);
            for (int count = 1 + random.nextInt(2); count > 0; count--) {
                mutate(set, random);
            }
            for (Finding finding : set.check().run().findings()) {
                Set<String> before = found(set);
                String document = finding.places().get(0).service();
                String text = set.read(document);
                if (follow(set, finding)) {
                    before.remove(said(finding));
                    assertThat(found(set)).as("seed " + seed + ": " + finding).isEqualTo(before);
                    set.write(document, text);
                    followed++;
                }
            }
        }
        assertThat(followed).isGreaterThan(10);
    }

    private static boolean follow(Sets set, Finding finding) {
        Place place = finding.places().get(0);
        String hint = finding.advice().orElse("");
        Edit edit = finding.edit();
        Matcher write = WRITE.matcher(hint);
        if (edit != null) {
            String text = set.read(place.service());
            set.write(place.service(), text.substring(0, edit.from()) + edit.replacement() + text.substring(edit.to()));
        } else if (write.matches()) {
            set.change(place.service(), place.pointer(), quoted(write.group(1)));
        } else if (hint.equals("leave the key out")) {
            set.change(place.service(), place.pointer(), "");
        } else if (hint.startsWith("write the name")) {
            List<Place> places = finding.places();
            for (Place each : places.subList(0, places.size() - 1)) {
                set.change(each.service(), each.pointer(), quoted(each.service()));
            }
        } else {
            assertThat(hint).isIn("", "the other readers agree with client-data");
        }
        return edit != null || !hint.isEmpty() && !hint.startsWith("the other");
    }
}
