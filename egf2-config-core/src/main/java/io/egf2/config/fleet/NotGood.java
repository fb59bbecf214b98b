package io.egf2.config.fleet;

import io.egf2.config.fleet.FleetReport.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which documents are not good, and why. */
final class NotGood {

    private NotGood() {}

    /** Such as {@code auth and sync are missing and job is broken}. */
    static String words(List<Document> documents) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Document each : documents) {
            if (each.exitCode() != 0) {
                names.computeIfAbsent(each.state(), unknown -> new ArrayList<>())
                        .add(each.name());
            }
        }
        List<String> parts = new ArrayList<>();
        names.forEach((state, of) -> parts.add(Alike.names(of) + (of.size() == 1 ? " is " : " are ") + state));
        return String.join(" and ", parts);
    }
}
