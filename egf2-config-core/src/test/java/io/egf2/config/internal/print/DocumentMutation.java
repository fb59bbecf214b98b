package io.egf2.config.internal.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes another document of one, as people do: with a value of another kind, a key misspelt, a sign too many. Seeded. */
final class DocumentMutation {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values of every kind, good and bad, as JSON. */
    private static final List<String> VALUES = Stream.concat(
                    Stream.of("""
            null | true | false | [] | {} | [null] | [""] | {"x": null} | {"x": {"height": 13}}
            [{"height": 5}] | {"x": [{"height": 13}]} | {"height": 13}
            0 | -0 | 1 | -1 | 13 | 127 | 128 | 3600 | 3601 | 65535 | 65536 | 2147483648 | 9223372036854775808
            9000.0 | 9e3 | 8.5 | -5.1 | 250.5 | 1e39 | 1e308 | 1e309 | -1e400
            106751991167300 | 106751991167301 | 2562047788015215 | 2562047788015216
            "" | " " | "\\u00a0" | "\\u2003" | "\\u0000" | "-0" | "0" | "007" | "13" | "65536"
            "-129" | "1.5" | "251.0" | "1e400" | "9e3" | "9223372036854775808" | "3." | ".5"
            "59s" | "60s" | "3600s" | "3601s" | "60999ms" | "3600999ms" | "3601000ms" | "1h" | "2h"
            "1h1s" | "59m59s" | "1d" | "0d" | "00060s" | "1s1h" | "1h1h" | "PT1M" | "PT59S" | "PT2H" | "P1D" | "P1DT" | "PT" | "P"
            "pt5m" | "PT-5M" | "PT+5M" | "PT5.5S" | "PT5.S" | "5400s" | "5459s" | "5460s" | "90m" | "91m"
            "99999999999999999999s" | "5 s" | "5S" | "P99999999999999999999D" | "106751991168d"
            "fast" | "FAST" | "Very_Slow" | "very slow" | "disabled" | "debug" | "with host"
            "http://h" | "HTTPS://H:443/" | "http://h:0" | "http://h:065" | "http://h:65536" | "http://h:" | "h:8000"
            "http://u:p@h:1" | "http://h/?q=1" | "http://h/#f" | "http://h/a b" | "http://h/%2e%2E/x" | "http://h/..a"
            "http://256.1.1.1" | "http://1.2.3" | "http://0x7f" | "http://a.0xfg" | "http://0.0.0.0x1" | "http://h/."
            "http://[::1]/" | "http://[1:2:3:4:5:6:7::]" | "http://[1::2::3]" | "http://[::1%25eth0]" | "http://a/b@c:d"
            "http://[fe80:1:2:3:4:5:6:7]:80" | "http://[1:2::3:4:1.2.3.4]/a@b" | "http://h/getenv()"
            "http://h/$(X)" | "http://${HOST}:1" | "http://a:1/,http://b:1/" | "http://h.:1/a."
            "a:1" | "a:1,b:2" | "[::1]:1" | "::1:1" | "-a:1" | "a-:1" | "a..b:1" | "1.2.3.4:1" | "1.2.3:1"
            "env:DB_PASSWORD" | "env:ABSENT" | "ENV:ABSENT" | " env:X" | "env:a b" | "file:/absent" | "file:absent"
            "file:///absent" | "file://absent" | "File:/absent" | "text:" | "changeme" | "ENC(abc)"
            "a b" | "a\\nb" | "2026-11-23T00:00:00Z" | "tomorrow"
            """.strip().split("\\s*[|\n]\\s*")), longValues())
            .toList();

    private static final String SIGNS = "aZ05-_.:/@%?#[],;' \u00e9$\n";

    /** Beyond the limits of documents, labels and names. */
    private static Stream<String> longValues() {
        String labels = "a.".repeat(126);
        Stream<String> urls = Stream.of("a".repeat(64), labels + "b", labels + "bc.", labels + "b.:1/x")
                .map("http://"::concat);
        Stream<String> texts = Stream.concat(urls, Stream.of(labels + "b:1", labels + "bc:1"));
        return Stream.concat(texts.map(text -> '"' + text + '"'), Stream.of("1" + "0".repeat(100)));
    }

    private final Random random;
    private final ObjectNode document;
    private final List<JsonNode> containers = new ArrayList<>();

    private DocumentMutation(ObjectNode document, Random random) {
        this.document = document;
        this.random = random;
        collect(document);
    }

    static String of(String document, List<String> keys, Random random) {
        ObjectNode copy = (ObjectNode) MAPPER.readTree(document);
        int times = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            new DocumentMutation(copy, random).mutate(keys);
        }
        String text = copy.toString();
        return random.nextInt(50) == 0 ? withEqualKeys(text) : text;
    }

    private static String withEqualKeys(String text) {
        int end = text.indexOf(':');
        return end < 0 ? text : "{" + text.substring(1, end) + ":null," + text.substring(1);
    }

    private void collect(JsonNode node) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(this::collect);
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void mutate(List<String> keys) {
        JsonNode container = random.nextInt(3) == 0 ? any(containers) : document;
        if (container instanceof ArrayNode list) {
            mutate(list);
        } else {
            mutate((ObjectNode) container, keys);
        }
    }

    private void mutate(ArrayNode list) {
        if (list.isEmpty() || random.nextInt(4) == 0) {
            list.add(pooled());
        } else if (random.nextInt(6) == 0) {
            list.remove(random.nextInt(list.size()));
        } else {
            int at = random.nextInt(list.size());
            list.set(at, changed(list.get(at)));
        }
    }

    private void mutate(ObjectNode object, List<String> keys) {
        List<String> names = List.copyOf(object.propertyNames());
        int kind = random.nextInt(16);
        if (names.isEmpty() || kind == 0) {
            object.set(kind == 0 ? "$schema" : any(keys), pooled());
        } else if (kind == 1) {
            object.set(any(keys), pooled());
        } else if (kind == 2) {
            object.set(any(keys), object.get(any(names)));
        } else if (kind == 3) {
            object.remove(any(names));
        } else if (kind < 6) {
            String name = any(names);
            JsonNode value = object.remove(name);
            object.set(kind == 4 ? tweaked(name) : any(keys), value);
        } else {
            String name = any(names);
            object.set(name, changed(object.get(name)));
        }
    }

    private JsonNode pooled() {
        return MAPPER.readTree(any(VALUES));
    }

    private JsonNode changed(JsonNode value) {
        int kind = random.nextInt(4);
        if (kind == 0 || value.isContainer() || value.isBoolean()) {
            return pooled();
        }
        if (value.isNumber()) {
            return kind == 1 ? NODES.stringNode(value.toString()) : NODES.numberNode(near(value.decimalValue()));
        }
        return NODES.stringNode(tweaked(value.asString("")));
    }

    private BigDecimal near(BigDecimal number) {
        return switch (random.nextInt(4)) {
            case 0 -> number.add(BigDecimal.ONE);
            case 1 -> number.subtract(BigDecimal.ONE);
            case 2 -> number.setScale(number.scale() + 1);
            default -> number.multiply(BigDecimal.TEN).stripTrailingZeros();
        };
    }

    private String tweaked(String text) {
        return tweaked(text, random);
    }

    /** A text with one sign more, less or other, or in another case. */
    static String tweaked(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int next = Math.min(at + 1, text.length());
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return switch (random.nextInt(9)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace('-', '_').toLowerCase(Locale.ROOT);
            case 2 -> text.replace('_', '-');
            case 3 -> text.substring(0, at) + text.substring(next);
            case 4 -> text.substring(0, at) + sign + text.substring(next);
            case 5 -> text + sign;
            case 6 -> sign + text;
            default -> text.substring(0, at) + sign + text.substring(at);
        };
    }

    /** The texts among the values, in the place of the only key of a document, with up to four changes. */
    static String ofText(String key, Random random) {
        String text = "";
        while (text.isEmpty()) {
            text = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size()))).asString("");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            text = tweaked(text, random);
        }
        return NODES.objectNode().put(key, text).toString();
    }
}
