package io.egf2.examples.fleet.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of the nodes, cut where they are too long: two that differ still do. */
final class Fitted {

    private static final int MOST = 288;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> details = new HashMap<>();

    Fitted(List<Node> nodes) {
        Texts shownLabels = new Texts(Box.LABEL_SIZE);
        Texts shownDetails = new Texts(Box.DETAIL_SIZE);
        nodes.forEach(node -> shownLabels.keep(node.label()));
        nodes.forEach(node -> shownDetails.keep(node.detail()));
        nodes.forEach(node -> labels.put(node.label(), shownLabels.of(node.label())));
        nodes.forEach(node -> details.put(node.detail(), shownDetails.of(node.detail())));
    }

    String label(Node node) {
        return labels.getOrDefault(node.label(), "");
    }

    String detail(Node node) {
        return details.getOrDefault(node.detail(), "");
    }

    /** Texts of one size; those that would be cut to what stands elsewhere get a number. */
    private static final class Texts {

        private final int size;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, String> shown = new HashMap<>();

        Texts(int size) {
            this.size = size;
        }

        /** Whatever is not cut stays as it is. */
        void keep(String text) {
            if (Letters.fit(text, size, MOST).equals(text)) {
                taken.add(text);
                shown.put(text, text);
            }
        }

        String of(String text) {
            String known = shown.get(text);
            if (known != null) {
                return known;
            }
            String fitted = Letters.fit(text, size, MOST);
            for (int number = 2; !taken.add(fitted); number++) {
                String end = " (" + number + ")";
                fitted = Letters.fit(text, size, MOST - Letters.width(end, size)) + end;
            }
            shown.put(text, fitted);
            return fitted;
        }
    }
}
