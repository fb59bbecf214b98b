package io.egf2.config.fleet;

import io.egf2.config.internal.rule.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A good set of documents in a folder of its own, to be changed. */
final class Sets {

    static final List<String> NAMES = List.of("small", "scalable", "big-data");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path directory;
    private final List<String> services = new ArrayList<>();

    private Sets(Path directory) {
        this.directory = directory;
    }

    static Sets copy(String set, Path directory) {
        Sets copy = new Sets(directory);
        Path source = Path.of("src/test/resources/fleet", set);
        try {
            for (String service : Services.RECORDS.keySet()) {
                if (Files.exists(source.resolve(service + ".json"))) {
                    copy.write(service, Files.readString(source.resolve(service + ".json")));
                    copy.services.add(service);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    List<String> services() {
        return services;
    }

    FleetCheck check() {
        return FleetCheck.of(directory + "/{service}.json").withServices(services.toArray(String[]::new));
    }

    Path file(String service) {
        return directory.resolve(service + ".json");
    }

    String read(String service) {
        try {
            return Files.readString(file(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String service, String text) {
        try {
            Files.writeString(file(service), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(String service) {
        return MAPPER.readTree(read(service));
    }

    /** Sets a key of a section that is there to a value; removes it where the value is empty. */
    void change(String service, String pointer, String json) {
        ObjectNode document = (ObjectNode) tree(service);
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) (last == 0 ? document : document.at(pointer.substring(0, last)));
        String key = pointer.substring(last + 1);
        if (json.isEmpty()) {
            parent.remove(key);
        } else {
            parent.set(key, MAPPER.readTree(json));
        }
        write(service, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }
}
