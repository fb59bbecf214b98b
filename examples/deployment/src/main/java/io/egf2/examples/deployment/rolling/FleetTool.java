package io.egf2.examples.deployment.rolling;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The check of all documents, before any of them is uploaded. */
final class FleetTool {

    private static final long SECONDS = 60;

    private final Place place;

    FleetTool(Place place) {
        this.place = place;
    }

    /** Checks documents in a folder, shows how it ended, and gives its exit code. */
    int check(Documents documents, Screen screen) throws Exception {
        Path folder = place.folder().resolve("documents");
        documents.writeTo(folder);
        List<String> command = place.commands().jar(place.options().fleet(), "--configs=" + folder + "/{service}.json");
        try (Child tool = new Child("the fleet tool", command, Map.of())) {
            int code = tool.awaitEnd(Deadline.ofSeconds(SECONDS));
            String report = code == 0 ? tool.output() : tool.output() + tool.errors();
            screen.quote(List.of("java -jar egf2-config-fleet.jar --configs='new/{service}.json'", last(report)));
            return code;
        }
    }

    private static String last(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((one, other) -> other)
                .orElse("");
    }
}
