package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchException.Response;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fetcher serves which scheme, and what the library does for fetchers that it does not know. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FetchersTest {

    private final Path directory;

    FetchersTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void schemeThatNobodyServesNamesThoseThatAreServed() {
        Problem problem = unknown("gopher://x/y", new One());
        assertThat(problem.code()).isEqualTo(ProblemCode.SCHEME_UNKNOWN);
        assertThat(problem.message())
                .isEqualTo("there is no fetcher for the scheme gopher, only for file, http, https, one");
        assertThat(problem.hint()).isEmpty();
    }

    @Test
    void missingModuleForS3IsNamedByItsCoordinates() {
        assertThat(unknown("s3://bucket/key").hint())
                .contains("add the dependency io.egf2:egf2-config-s3 to the service");
    }

    @ParameterizedTest
    @CsvSource({"htp, http", "htpps, https", "httpss, https", "hhtp, http", "fle, file", "flie, file", "http2, http"})
    void misspeltSchemeHasASuggestion(String scheme, String meant) {
        assertThat(unknown(scheme + "://x/y").hint()).contains("did you mean " + meant + "?");
    }

    @Test
    void givenFetcherComesBeforeABuiltInOne() {
        assertThat(Fetching.fetch("http://127.0.0.1:1/x", Fetching.LONG, 100, new Http())
                        .document()
                        .bytes())
                .asString()
                .isEqualTo("{\"by\":\"Http\"}");
    }

    @Test
    void twoGivenFetchersForOneSchemeAreNamed() {
        Problem problem = unknown("one://x/y", new One(), new OtherOne());
        assertThat(problem.code()).isEqualTo(ProblemCode.SCHEME_AMBIGUOUS);
        assertThat(problem.message()).contains(One.class.getName(), OtherOne.class.getName());
    }

    @Test
    void providedFetcherIsFoundAndTwoOfThemAreNamed() throws Exception {
        assertThat(withProviders("one://x/y", One.class.getName())).isEqualTo("{\"by\":\"One\"}");
        assertThat(withProviders("one://x/y", One.class.getName(), OtherOne.class.getName()))
                .contains("EGF2-L03", One.class.getName() + " and " + OtherOne.class.getName());
    }

    @Test
    void brokenProviderIsToldUnlessAnotherServesTheScheme() throws Exception {
        assertThat(withProviders("one://x/y", Broken.class.getName(), One.class.getName()))
                .isEqualTo("{\"by\":\"One\"}");
        assertThat(withProviders("two://x/y", Broken.class.getName()))
                .contains("EGF2-X01", Broken.class.getName(), "(java.lang.IllegalStateException)")
                .doesNotContain("s3cr3t");
        assertThat(withProviders("two://x/y", "no.such.Fetcher")).contains("EGF2-X01", "no.such.Fetcher");
        assertThat(withProviders("two://x/y", "not a class name")).contains("EGF2-X01");
    }

    @Test
    void providersAreNotAskedForABuiltInScheme() throws Exception {
        String file =
                Files.writeString(directory.resolve("a.json"), "{}").toUri().toString();
        assertThat(withProviders(file, Broken.class.getName())).isEqualTo("{}");
    }

    @Test
    void fetcherSeesStatusHeadersAndBeginningOfAnErrorAnswer() {
        String body = "<Error><Code>AccessDenied</Code></Error>";
        try (RawServer server =
                RawServer.start(answer(403, "X-Amz-Bucket-Region: eu-west-1\r\n", body + "x".repeat(20_000)))) {
            AtomicReference<Response> seen = new AtomicReference<>();
            Problem problem = Fetching.problem("via://x/y", via(server.url(), seen));
            assertThat(problem.message()).isEqualTo("no right to s3:GetObject");
            assertThat(problem.code()).isEqualTo(ProblemCode.NO_PERMISSION);
            Response response = Objects.requireNonNull(seen.get());
            assertThat(response.status()).isEqualTo(403);
            assertThat(response.headers()).containsEntry("x-amz-bucket-region", "eu-west-1");
            assertThat(response.body()).hasSize(8_192).startsWith(body);
            assertThat(response).hasToString("status 403");
        }
    }

    @Test
    void beginningOfAnErrorAnswerIsNotWaitedForLong() {
        try (RawServer server = RawServer.start(connection -> {
            connection.send("HTTP/1.1 403 X\r\nContent-Length: 5000\r\n\r\nbegin");
            connection.hang();
        })) {
            AtomicReference<Response> seen = new AtomicReference<>();
            Fetching.problem("via://x/y", via(server.url(), seen));
            assertThat(Objects.requireNonNull(seen.get()).body()).isEqualTo("begin");
        }
    }

    @Test
    void fetcherSeesTheHeadersOfItsDocument() {
        try (RawServer server = RawServer.start(answer(200, "X-Amz-Version-Id: v7\r\nX-A: 1\r\nx-a: 2\r\n", "{}"))) {
            FetchedDocument document = Fetching.fetch(
                            "via://x/y", Fetching.LONG, 100, via(server.url(), new AtomicReference<>()))
                    .document();
            assertThat(document.headers())
                    .containsEntry("x-amz-version-id", "v7")
                    .containsEntry("x-a", "1, 2");
            assertThat(server.lastRequest()).contains("X-Via: yes\r\n", "User-Agent: egf2-config/");
        }
    }

    private static ConfigFetcher via(String url, AtomicReference<Response> seen) {
        return new Named("via", request -> {
            try {
                return request.get(URI.create(url), Map.of("X-Via", "yes", "User-Agent", "mine"));
            } catch (FetchException e) {
                e.response().ifPresent(seen::set);
                throw e.withMessage("no right to s3:GetObject");
            }
        });
    }

    private static Problem unknown(String location, ConfigFetcher... given) {
        StageFailure failure = Fetching.failure(location, given);
        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        return failure.problems().get(0);
    }

    /** The document, or what is visible of the failure, where these classes are registered. */
    private String withProviders(String location, String... names) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(services.resolve(ConfigFetcher.class.getName()), List.of(names));
        ClassLoader former = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(directory)}, former)) {
            Thread.currentThread().setContextClassLoader(loader);
            StageFailure failure = catchThrowableOfType(StageFailure.class, () -> Fetching.fetch(location));
            return failure == null ? Fetching.text(location) : Fetching.visible(failure);
        } finally {
            Thread.currentThread().setContextClassLoader(former);
        }
    }

    private static URL url(Path directory) throws MalformedURLException {
        return directory.toUri().toURL();
    }

    private interface Fetch {
        FetchedDocument from(FetchRequest request) throws FetchException;
    }

    private static class Named implements ConfigFetcher {

        private final String scheme;
        private final Fetch fetch;

        Named(String scheme, Fetch fetch) {
            this.scheme = scheme;
            this.fetch = fetch;
        }

        @Override
        public Set<String> schemes() {
            return Set.of(scheme);
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            return fetch.from(request);
        }
    }

    private static FetchedDocument by(String name) {
        return FetchedDocument.of(("{\"by\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    public static final class One extends Named {
        public One() {
            super("one", request -> by("One"));
        }
    }

    public static final class OtherOne extends Named {
        public OtherOne() {
            super("ONE", request -> by("OtherOne"));
        }
    }

    public static final class Http extends Named {
        public Http() {
            super("http", request -> by("Http"));
        }
    }

    public static final class Broken extends Named {
        public Broken() {
            super("two", request -> {
                throw new FetchException(Reason.NOT_FOUND, "x");
            });
            throw new IllegalStateException("s3cr3t");
        }
    }
}
