package io.egf2.config.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Loads a document and many broken ones made of it in a JVM of its own, and looks for marked secrets in all that it prints. */
final class LeakHunt {

    private static final int AROUND = 60;

    private final Subject<?> subject;
    private final SettingsKeys keys;
    private final Map<String, String> environment;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final List<LeakHuntMain.Variant> variants = new ArrayList<>();

    LeakHunt(Subject<?> subject, ConfigDocument document) {
        this.subject = subject;
        this.keys = subject.keys();
        this.environment = new LinkedHashMap<>(subject.environment());
        ConfigDocument marked = marked(document);
        add("the valid document", marked);
        keys.visit(marked, (place, schema) -> addBroken(marked, place, schema));
        add("an unknown key", marked.with("/egf2_testkit_unknown", mark("the value of an unknown key")));
        Map<String, String> more = new LinkedHashMap<>(this.environment);
        more.put(subject.prefix() + "testkit_unknown", mark("a variable that matches no key"));
        variants.add(new LeakHuntMain.Variant("a variable that matches no key", marked.text(), "", more));
        addLocation(marked);
    }

    private String mark(String what) {
        String mark = "leak-" + run + "-" + marks.size() + "-";
        marks.put(mark, what);
        return mark;
    }

    private void add(String name, ConfigDocument document) {
        variants.add(new LeakHuntMain.Variant(name, document.text(), "", environment));
    }

    private ConfigDocument marked(ConfigDocument document) {
        List<SettingsKeys.Place> secrets = new ArrayList<>();
        keys.visit(document, (place, schema) -> {
            if (isWrittenOnly(schema) || isOpaque(schema) && place.value().isContainer()) {
                secrets.add(place);
            }
        });
        ConfigDocument marked = document;
        for (SettingsKeys.Place secret : secrets) {
            String text = secret.value().stringValue("");
            if (text.startsWith("env:")) {
                environment.put(text.substring(4), mark("the secret " + secret.pointer()));
            } else if (!text.startsWith("file:")) {
                marked = marked.with(secret.pointer(), marked(secret.value(), secret.pointer()));
            }
        }
        return marked;
    }

    private JsonNode marked(JsonNode value, String pointer) {
        if (value.isString()) {
            return StringNode.valueOf(value.stringValue() + mark("the secret " + pointer));
        }
        JsonNode copy = value.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .toList()
                    .forEach(name -> object.set(name, marked(value.get(name), pointer + "/" + name)));
        } else if (copy instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, marked(value.get(i), pointer + "/" + i));
            }
        }
        return copy;
    }

    private static boolean isWrittenOnly(JsonNode schema) {
        return schema.path("writeOnly").booleanValue(false);
    }

    /** What is handed on as it is: the schema says nothing of it, or that it is read as a tree. */
    private static boolean isOpaque(JsonNode schema) {
        String comment = schema.path("$comment").stringValue("JsonNode");
        return !schema.has("type") && !schema.has("enum") && !schema.has("$ref") && comment.endsWith("JsonNode");
    }

    private void addBroken(ConfigDocument marked, SettingsKeys.Place place, JsonNode schema) {
        String pointer = place.pointer();
        boolean isMember = !place.pattern().endsWith("/*");
        if (isMember) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            ConfigDocument unknown = marked.with(pointer, mark("the value of the misspelt key " + pointer));
            add(pointer + " misspelt", unknown.renamed(pointer, misspelt(name, pointer, marked)));
        }
        String text = isWrittenOnly(schema) || isOpaque(schema) && place.value().isContainer()
                ? mark("the secret " + pointer + " in a list")
                : "other";
        add(pointer + " as a list", marked.with(pointer, List.of(text)));
        add(pointer + " as an object", marked.with(pointer, Map.of("x", text)));
        if (!schema.path("type").isString() || !schema.get("type").stringValue().equals("string")) {
            add(pointer + " as a string", marked.with(pointer, text));
        }
        if (List.of("uri", "iri-reference").contains(schema.path("format").stringValue(""))) {
            addUrl(marked, pointer, "http://user:" + mark("the password in the URL " + pointer) + "@host:1/");
            addUrl(marked, pointer, "http://host:1/?key=" + mark("the query of the URL " + pointer));
            addUrl(marked, pointer, "http://user:" + mark("the password in the broken URL " + pointer) + "@host:port");
        }
    }

    private static String misspelt(String name, String pointer, ConfigDocument document) {
        JsonNode parent = document.root().at(pointer.substring(0, pointer.lastIndexOf('/')));
        String misspelt = name + "x";
        while (parent.has(misspelt)) {
            misspelt += "x";
        }
        return misspelt;
    }

    private void addUrl(ConfigDocument marked, String pointer, String url) {
        add(pointer + " with credentials", marked.with(pointer, url));
    }

    private void addLocation(ConfigDocument marked) {
        String location = "http://user:" + mark("the password of the location") + "@127.0.0.1:1/x.json?key="
                + mark("the query of the location");
        variants.add(new LeakHuntMain.Variant("a location with credentials", marked.text(), location, environment));
    }

    /** The valid document with its marks, and the environment with those of secrets that stand there. */
    LeakHuntMain.Variant valid() {
        return variants.get(0);
    }

    /** What has got out, in words; empty if nothing has. */
    List<String> leaks() {
        try {
            Path file = Files.createTempFile("egf2-config-testkit", ".json");
            try {
                Files.writeString(file, JsonMapper.shared().writeValueAsString(variants));
                List<String> leaks = leaks(file, "load");
                leaks.addAll(leaks(file, "print"));
                return leaks;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> leaks(Path file, String mode) {
        try (ServiceProcess process = ServiceProcess.of(LeakHuntMain.class)
                .environment(environment)
                .jvmOptions("-XX:TieredStopAtLevel=1")
                .run(LeakHuntMain.args(subject, file, mode))) {
            // What breaks a rule of the record has a report instead of a print; anything else is a mistake of the hunt.
            process.assertErrorContains(mode.equals("print") ? "--config-print" : "a location with credentials");
            List<String> leaks = new ArrayList<>();
            for (Map.Entry<String, String> mark : marks.entrySet()) {
                addLeak(mark, process.output(), leaks);
                addLeak(mark, process.error(), leaks);
            }
            return leaks;
        }
    }

    private static void addLeak(Map.Entry<String, String> mark, String printed, List<String> leaks) {
        int at = printed.indexOf(mark.getKey());
        if (at >= 0) {
            int end = printed.indexOf('\n', at);
            String line = printed.substring(
                    Math.max(printed.lastIndexOf('\n', at) + 1, at - AROUND),
                    Math.min(
                            end < 0 ? printed.length() : end, at + mark.getKey().length() + AROUND));
            leaks.add(mark.getValue() + ", in " + LeakHuntMain.channelAt(printed, at) + ":\n  " + line);
        }
    }
}
