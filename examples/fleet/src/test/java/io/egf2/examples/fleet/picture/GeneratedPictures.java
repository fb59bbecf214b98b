package io.egf2.examples.fleet.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures of any kind, each from a number: cycles, loops, parallel edges, lonely nodes, names of all lengths. */
final class GeneratedPictures {

    private static final List<String> NAMES = List.of(
            "auth",
            "client-data",
            "a",
            "the-service-that-somebody-named-with-a-whole-sentence-in-mind",
            "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            "<b>\"&'</b>",
            "служба-доставки",
            "検索サービス",
            "مرحبا",
            "😀 emoji",
            "two\nlines\t\u0000",
            "");

    private static final List<Kind> SYSTEMS = List.of(Kind.QUEUE, Kind.SEARCH, Kind.STORAGE, Kind.OTHER);

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private GeneratedPictures(long seed) {
        this.random = new Random(seed);
    }

    static Picture of(long seed) {
        GeneratedPictures generated = new GeneratedPictures(seed);
        generated.nodes(1 + generated.random.nextInt(12), generated.random.nextInt(5));
        int most = generated.random.nextBoolean() ? 3 : 5;
        int edges = generated.random.nextInt(most * generated.nodes.size());
        for (int i = 0; i < edges; i++) {
            generated.edge(generated.any(), generated.any());
        }
        return new Picture(generated.name(), generated.nodes, generated.edges);
    }

    private void nodes(int services, int systems) {
        for (int i = 0; i < services + systems; i++) {
            Kind kind = i < services ? Kind.SERVICE : SYSTEMS.get(random.nextInt(SYSTEMS.size()));
            String detail = random.nextBoolean() ? "" : "port " + random.nextInt(65536);
            nodes.add(new Node("id " + i + " \"<&", name(), kind, random.nextInt(8) == 0 ? name() : detail));
        }
    }

    private void edge(String from, String to) {
        edges.add(
                switch (random.nextInt(12)) {
                    case 0 -> Edge.wrong(from, to, "EGF2-N0" + random.nextInt(10));
                    case 1 -> Edge.warned(from, to, random.nextInt(4) == 0 ? name() : "EGF2-N1" + random.nextInt(10));
                    case 2 -> new Edge(from, to, name(), Mark.NONE);
                    case 3 -> Edge.of(to, from);
                    default -> Edge.of(from, to);
                });
    }

    private String any() {
        return nodes.get(random.nextInt(nodes.size())).id();
    }

    private String name() {
        return NAMES.get(random.nextInt(3) == 0 ? random.nextInt(NAMES.size()) : random.nextInt(3));
    }
}
