package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentsTest {

    private static final Service CLIENT_DATA = Service.of("client-data", ClientDataService.class, 8000);
    private static final Service AUTH = Service.of("auth", AuthService.class, 2016);

    private final Documents documents;

    DocumentsTest() throws IOException {
        documents = new Documents(List.of(CLIENT_DATA, AUTH), new FreePorts());
    }

    @Test
    void aServiceAndItsPeersAgreeOnItsPort() {
        int port = documents.port(CLIENT_DATA);

        assertThat(documents.of(CLIENT_DATA).text()).contains("\"port\": " + port + ",");
        assertThat(documents.of(AUTH).text()).contains("\"http://localhost:" + port + "\"");
    }

    @Test
    void nothingElseIsChanged() {
        assertThat(documents.of(CLIENT_DATA).text())
                .contains("\"port\": 28015")
                .contains("\"max\": 8000")
                .hasSizeGreaterThan(4_000);
        assertThat(documents.of(AUTH).text()).contains("\"email_from\": ").contains("localhost:9200");
    }
}
