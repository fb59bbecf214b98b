package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class ConfigDocumentTest {

    private static final ConfigDocument AUTH = ServiceDocuments.valid("auth");

    private static final ConfigDocument LAID_OUT = ConfigDocument.of("""
            {
                "a" : [ 1,
                        2 ],
              "b": {"c": "}\\"", "d": {}}, "e": []
            }
            """);

    @Test
    void aDocumentIsAlteredInOnePlaceAndIsOtherwiseAsItWasWritten() {
        assertThat(LAID_OUT.with("/a/1", List.of("x")).text())
                .isEqualTo(LAID_OUT.text().replace("2 ]", "[\"x\"] ]"));
        assertThat(LAID_OUT.with("/a/-", 3).text()).isEqualTo(LAID_OUT.text().replace("2 ]", "2, 3 ]"));
        assertThat(LAID_OUT.with("/b/c", null).text()).isEqualTo(LAID_OUT.text().replace("\"}\\\"\"", "null"));
        assertThat(LAID_OUT.with("/b/d/x", true).text())
                .isEqualTo(LAID_OUT.text().replace("{}", "{\"x\": true}"));
        assertThat(LAID_OUT.with("/f", 1).text()).isEqualTo(LAID_OUT.text().replace("[]", "[],\n    \"f\": 1"));
        assertThat(LAID_OUT.with("/e", AUTH).text())
                .isEqualTo(LAID_OUT.text().replace("[]", AUTH.text().strip()));
        assertThat(LAID_OUT.without("/a/0").text()).isEqualTo(LAID_OUT.text().replace("1,\n            2", "2"));
        assertThat(LAID_OUT.without("/a/1").text()).isEqualTo(LAID_OUT.text().replace(",\n            2", ""));
        assertThat(LAID_OUT.without("/b/d").text()).isEqualTo(LAID_OUT.text().replace(", \"d\": {}", ""));
        assertThat(LAID_OUT.renamed("/a", "\"").text())
                .isEqualTo(LAID_OUT.text().replace("\"a\"", "\"\\\"\""));
    }

    @Test
    void aPlaceThatIsNotThereIsToldWithThoseThatAre() {
        assertThatThrownBy(() -> AUTH.without("/prot"))
                .hasMessageStartingWith("there is nothing at /prot; the keys there are [port, session_lifetime");
        assertThatThrownBy(() -> AUTH.with("/port/x", 1)).hasMessage("there is neither object nor list around /port/x");
        assertThatThrownBy(() -> AUTH.with("port", 1)).hasMessageContaining("begins with a slash");
        assertThatThrownBy(() -> AUTH.without("/elastic/hosts/1")).hasMessageEndingWith("hosts/1: the list has 1");
        assertThatThrownBy(() -> AUTH.renamed("/port", "pusher")).hasMessageEndingWith("there is a key pusher already");
        assertThatThrownBy(() -> AUTH.renamed("/elastic/hosts/0", "x")).hasMessageEndingWith("an element of a list");
        assertThatThrownBy(() -> AUTH.with("/port", Secret.of("x"))).hasMessageEndingWith("is no value of a document");
        assertThatThrownBy(() -> AUTH.with("/elastic/hosts/7", 1))
                .hasMessageContaining("no element at /elastic/hosts/7");
        assertThatThrownBy(() -> ConfigDocument.of("{\"a\": 1, \"a\": 2}"))
                .hasMessageStartingWith("no JSON: Duplicate");
    }

    /** The same changes made to a tree by Jackson, and to a text by hand: documents of all shapes, in all layouts. */
    @ParameterizedTest
    @CsvSource({"1, 3000", "2, 3000"})
    void aChangeOfTheTextIsAChangeOfTheTree(long seed, int changes) {
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            ConfigDocument before = ConfigDocument.of(object(random, 3));
            List<String> pointers = new ArrayList<>();
            addPointers(before.root(), "", pointers);
            if (!pointers.isEmpty()) {
                change(before, pointers.get(random.nextInt(pointers.size())), random);
            }
        }
    }

    private static void change(ConfigDocument before, String pointer, Random random) {
        ObjectNode tree = before.root().deepCopy();
        JsonNode parent = tree.at(JsonPointer.compile(pointer).head());
        String name = JsonPointer.compile(pointer).last().getMatchingProperty();
        ConfigDocument after = before;
        switch (random.nextInt(4)) {
            case 0 -> {
                after = before.with(pointer, Map.of("new", 1));
                JsonNode value = ConfigDocument.of("{\"new\": 1}").root();
                if (parent instanceof ObjectNode object) {
                    object.set(name, value);
                } else {
                    ((ArrayNode) parent).set(Integer.parseInt(name), value);
                }
            }
            case 1 -> {
                after = before.without(pointer);
                if (parent instanceof ObjectNode object) {
                    object.remove(name);
                } else {
                    ((ArrayNode) parent).remove(Integer.parseInt(name));
                }
            }
            case 2 -> {
                if (tree.at(pointer) instanceof ObjectNode object) {
                    after = before.with(pointer + "/new~1", false);
                    object.put("new/", false);
                } else if (tree.at(pointer) instanceof ArrayNode list) {
                    after = before.with(pointer + "/-", false);
                    list.add(false);
                }
            }
            default -> {
                if (parent instanceof ObjectNode object) {
                    after = before.renamed(pointer, "new\n");
                    object.set("new\n", object.remove(name));
                }
            }
        }

        assertThat(after.root()).as(before.text() + " at " + pointer).isEqualTo(tree);
        assertThat(ConfigDocument.of(after.text()).root()).isEqualTo(tree);
    }

    private static void addPointers(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(member -> {
            String inside = pointer + "/" + SettingsKeys.escaped(member.getKey());
            pointers.add(inside);
            addPointers(member.getValue(), inside, pointers);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(pointer + "/" + i);
            addPointers(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private static String object(Random random, int depth) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            String name = List.of("a", "b/c", "d~", "\\\"e}", "\\u00e4", "").get(random.nextInt(6)) + i;
            members.add(blank(random) + "\"" + name + "\"" + blank(random) + ":" + blank(random) + value(random, depth)
                    + blank(random));
        }
        return blank(random) + "{" + blank(random) + String.join(",", members) + "}" + blank(random);
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> "\"" + List.of("x", "\\\\", "\\\"]", "{\\n", "\u20ac,").get(random.nextInt(5)) + "\"";
            case 1 -> List.of("0", "-1.50", "1e3", "0.10000000000000000001").get(random.nextInt(4));
            case 2 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 3 -> List.of("[]", "{}", "[ ]", "{\n}").get(random.nextInt(4));
            case 4, 5 -> object(random, depth - 1).strip();
            default -> {
                List<String> elements = new ArrayList<>();
                for (int i = 0; i < random.nextInt(4); i++) {
                    elements.add(blank(random) + value(random, depth - 1) + blank(random));
                }
                yield "[" + blank(random) + String.join(",", elements) + "]";
            }
        };
    }

    private static String blank(Random random) {
        return List.of("", "", " ", "\n  ", "\r\n\t").get(random.nextInt(5));
    }
}
