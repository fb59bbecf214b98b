package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.egf2.config.internal.bind.RecordBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start loads is paid at every restart, so what it need not load is watched here. */
final class LoadedClassesTest {

    /** Of the library and what it uses. There were 463 at the last measurement; whoever leaves the margin measures anew. */
    private static final int FEWEST = 445;

    private static final int MOST = 480;

    private static final Set<String> NOT_FOR_A_GOOD_START = LoadedClasses.notForAGoodStart();

    private static final List<String> LIBRARY =
            List.of("io.egf2.", "okhttp3.", "okio.", "kotlin.", "tools.jackson.", "com.fasterxml.", "org.slf4j.");

    /**
     * What of ours has classes spun, by JDK 25: by asking the JDK for SHA-256, for the addresses of a host and for a resource; and
     * these two programs, by joining a text. So none is spun for reading the record or making it.
     */
    private static final Set<String> SPINNERS = Set.of(
            "io.egf2.config.internal.fetch.Fetched.fingerprint",
            "io.egf2.config.internal.http.HttpExchange$Names.lookup",
            "io.egf2.config.internal.http.UserAgent.version",
            ServiceMain.class.getName() + ".main",
            AnyServiceMain.class.getName() + ".main");

    private final Path directory;

    LoadedClassesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aHappyStartOverHttpLoadsNeitherDatabindNorTlsNorWhatOnlyAFailureNeeds() throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            server.stubFor(WireMock.get("/auth.json").willReturn(WireMock.ok(EgfServices.document("auth"))));

            ChildJvm.Result started = ChildJvm.under()
                    .with(SpunClasses.options())
                    .result(ServiceMain.class, "--config", server.url("/auth.json"));
            List<String> loaded = LoadedClasses.in(started);
            assertThat(loaded).contains(RecordBinder.class.getName(), OkHttpClient.class.getName());
            assertThat(loaded.stream().filter(LoadedClassesTest::isNotNeeded)).isEmpty();
            assertThat(loaded.stream().filter(LoadedClassesTest::isOfTheLibrary))
                    .hasSizeBetween(FEWEST, MOST);
            assertNothingIsSpunForTheRecord(SpunClasses.in(started));
        } finally {
            server.stop();
        }
    }

    private static boolean isOfTheLibrary(String name) {
        return LIBRARY.stream().anyMatch(name::startsWith);
    }

    private static boolean isNotNeeded(String name) {
        return name.startsWith("tools.jackson.databind.")
                || name.startsWith("io.egf2.config.fleet.")
                || name.startsWith("io.egf2.config.internal.rule.")
                || name.equals("tools.jackson.core.json.JsonFactory")
                || name.startsWith("sun.security.ssl.SSLContext")
                || name.startsWith("javax.net.ssl.SSLContext")
                || name.startsWith("io.egf2.config.internal.processor.")
                || NOT_FOR_A_GOOD_START.contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void aDocumentThatLeavesOutWhatItCanLoadsNothingThatOnlyAFailureNeeds(String service) throws Exception {
        Path document = Files.writeString(directory.resolve(service + ".json"), EgfServices.smallest(service));

        ChildJvm.Result started = ChildJvm.under()
                .with(SpunClasses.options())
                .withVariable("egf_log_level", "debug")
                .result(AnyServiceMain.class, service, "--config", document.toString());

        List<String> loaded = LoadedClasses.in(started);
        assertThat(loaded.stream().filter(LoadedClassesTest::isNotNeeded)).isEmpty();
        assertThat(loaded)
                .noneMatch(name -> name.startsWith("java.util.regex.") || name.startsWith("java.util.Formatter"));
        assertNothingIsSpunForTheRecord(SpunClasses.in(started));
    }

    /** Else the tests above might look for what is never told. */
    @Test
    void aRecordThatIsReadByReflectionHasClassesSpunForIt() throws Exception {
        Path document = Files.writeString(directory.resolve("reflected.json"), "{}");

        ChildJvm.Result started = ChildJvm.under()
                .with(SpunClasses.options())
                .result(ReflectedMain.class, "--config", document.toString());

        assertThat(LoadedClasses.in(started).stream().filter(LoadedClassesTest::isNotNeeded))
                .contains("io.egf2.config.internal.record.ReflectedMaker");
        SpunClasses spun = SpunClasses.in(started);
        assertThat(spun.names()).anyMatch(name -> name.startsWith("jdk.proxy"));
        assertThat(spun.causes().contains("io.egf2.config.internal.record.ReflectedMaker.make"))
                .isEqualTo(SpunClasses.HAS_CAUSES);
    }

    private static void assertNothingIsSpunForTheRecord(SpunClasses spun) {
        assertThat(spun.names())
                .allMatch(name -> name.startsWith("java.lang.invoke.LambdaForm$")
                        || name.contains("$$Lambda") && !name.startsWith("io.egf2."));
        assertThat(spun.causes().stream().filter(cause -> cause.startsWith("io.egf2.")))
                .isSubsetOf(SPINNERS);
    }
}
