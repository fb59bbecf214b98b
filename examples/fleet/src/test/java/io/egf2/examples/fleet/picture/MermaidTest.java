package io.egf2.examples.fleet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidTest {

    @Test
    void aPictureIsAFlowchart() {
        Picture picture = new Picture(
                "small",
                List.of(
                        Node.service("auth", "port 2016"),
                        Node.service("end", ""),
                        new Node("q", "RethinkDB", Kind.QUEUE, "queue"),
                        new Node("e", "Elasticsearch", Kind.SEARCH, ""),
                        new Node("s", "Cassandra", Kind.STORAGE, ""),
                        new Node("o", "SendGrid", Kind.OTHER, "")),
                List.of(
                        Edge.of("auth", "end"),
                        Edge.wrong("end", "auth", "EGF2-N08"),
                        Edge.warned("auth", "e", "EGF2-N11"),
                        new Edge("end", "q", "events", Mark.NONE)));

        assertThat(Mermaid.of(picture)).isEqualTo("""
                flowchart TD
                  n1("auth<br/>port 2016"):::service
                  n2("end"):::service
                  n3[["RethinkDB<br/>queue"]]:::queue
                  n4{{"Elasticsearch"}}:::search
                  n5[("Cassandra")]:::storage
                  n6["SendGrid"]:::other
                  n1 --> n2
                  n2 -->|"EGF2-N08"| n1
                  n1 -->|"EGF2-N11"| n4
                  n2 -->|"events"| n3
                  classDef service fill:#ddf4ff,stroke:#0969da,color:#1f2328
                  classDef queue fill:#f6edff,stroke:#8250df,color:#1f2328
                  classDef search fill:#e3f9e8,stroke:#1a7f37,color:#1f2328
                  classDef storage fill:#fdf0e3,stroke:#a0561c,color:#1f2328
                  classDef other fill:#f6f8fa,stroke:#6e7781,color:#1f2328
                  linkStyle 2 stroke:#9a6700,stroke-width:3px,color:#9a6700
                  linkStyle 1 stroke:#cf222e,stroke-width:3px,color:#cf222e
                """);
    }

    @Test
    void whatMermaidOrHtmlWouldTakeForTheirOwnIsANumber() {
        Picture picture = new Picture(
                "names",
                List.of(new Node("a\"] --> b", "\"]; <b>`x`</b> & #35; a_b*c|d\\\n検索", Kind.OTHER, "")),
                List.of(Edge.wrong("a\"] --> b", "a\"] --> b", "\"|")));

        assertThat(Mermaid.of(picture)).startsWith("""
                        flowchart TD
                          n1["#34;]#59; #60;b#62;#96;x#96;#60;/b#62; #38; #35;35#59; a#95;b#42;c#124;d#92; 検索"]:::other
                          n1 -->|"#34;#124;"| n1
                          classDef service""");
    }
}
