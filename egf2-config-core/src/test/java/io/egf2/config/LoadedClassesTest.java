package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a start loads is paid at every restart, so what it need not load is watched here. */
final class LoadedClassesTest {

    private static final Set<String> ONLY_FOR_OTHERS = Set.of(
            "io.egf2.config.FailureReport",
            "io.egf2.config.SourceExcerpt",
            "io.egf2.config.JsonFault",
            "io.egf2.config.UnknownKeys",
            "io.egf2.config.Suggestion",
            "io.egf2.config.SettingsSchema",
            "io.egf2.config.SettingsHelp",
            "io.egf2.config.NetworkFailure",
            "io.egf2.config.Redirects",
            "io.egf2.config.FailedFetch");

    /** Of the library and what it uses. There were 450 at the last measurement; whoever leaves the margin measures anew. */
    private static final int FEWEST = 430;

    private static final int MOST = 470;

    private static final List<String> LIBRARY =
            List.of("io.egf2.", "okhttp3.", "okio.", "kotlin.", "tools.jackson.", "com.fasterxml.", "org.slf4j.");

    @Test
    void aHappyStartOverHttpLoadsNeitherDatabindNorTlsNorWhatOnlyAFailureNeeds() throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            server.stubFor(WireMock.get("/auth.json").willReturn(WireMock.ok(EgfServices.document("auth"))));

            ChildJvm.Result result = ChildJvm.under()
                    .with("-Xlog:class+load:stdout")
                    .result(ServiceMain.class, "--config", server.url("/auth.json"));

            assertThat(result.exitCode()).as(result.err()).isZero();
            List<String> loaded = result.out()
                    .lines()
                    .filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceFirst(".*\\] ", "").replaceFirst(" source:.*", ""))
                    .toList();
            assertThat(loaded).contains("io.egf2.config.RecordBinder", "okhttp3.OkHttpClient");
            assertThat(loaded.stream().filter(LoadedClassesTest::isNotNeeded)).isEmpty();
            assertThat(loaded.stream().filter(LoadedClassesTest::isOfTheLibrary))
                    .hasSizeBetween(FEWEST, MOST);
        } finally {
            server.stop();
        }
    }

    private static boolean isOfTheLibrary(String name) {
        return LIBRARY.stream().anyMatch(name::startsWith);
    }

    private static boolean isNotNeeded(String name) {
        return name.startsWith("tools.jackson.databind.")
                || name.equals("tools.jackson.core.json.JsonFactory")
                || name.startsWith("sun.security.ssl.SSLContext")
                || name.startsWith("javax.net.ssl.SSLContext")
                || name.startsWith("jdk.proxy")
                || ONLY_FOR_OTHERS.contains(name);
    }
}
