package io.egf2.config.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration server on loopback, for tests of how a service starts. It gives each service its document, and misbehaves when
 * it is told to:
 *
 * <pre>{@code
 * try (FakeConfigServer server = FakeConfigServer.start()) {
 *     server.serve("auth", ServiceDocuments.valid("auth"));
 *     server.script("auth", Fault.status(503), Fault.reset());
 *
 *     AuthSettings settings = ConfigBootstrap.forService("auth", AuthSettings.class)
 *             .load(server.args("auth"))
 *             .settings();
 *
 *     assertEquals(3, server.requests("auth").size());
 * }
 * }</pre>
 *
 * <p>With JUnit, {@link ConfigServer} starts and closes it. Each server has a port and a memory of its own; it may be used by
 * several threads.
 */
public final class FakeConfigServer implements AutoCloseable {

    private final Answers answers = new Answers();
    private final Optional<OwnAuthority> authority;
    private final WireMockServer server;
    private final String base;

    private FakeConfigServer(Optional<OwnAuthority> authority) {
        this.authority = authority;
        WireMockConfiguration options = WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .gzipDisabled(true)
                .jettyStopTimeout(0L)
                .networkTrafficListener(new RawAnswers(answers))
                .extensions(answers);
        authority.ifPresent(own -> options.httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(own.keyStore().toString())
                .keystoreType(OwnAuthority.KEY_STORE_TYPE)
                .keystorePassword(OwnAuthority.PASSWORD)
                .keyManagerPassword(OwnAuthority.PASSWORD));
        this.server = new WireMockServer(options);
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()));
        this.base =
                authority.isPresent() ? "https://localhost:" + server.httpsPort() : "http://127.0.0.1:" + server.port();
    }

    /**
     * Starts a server for http, on a free port of 127.0.0.1.
     *
     * @return a server without a document
     */
    public static FakeConfigServer start() {
        return new FakeConfigServer(Optional.empty());
    }

    /**
     * Starts a server for https, on a free port, as {@code localhost}. Its certificate is vouched for by an authority of its
     * own; see {@link #systemProperties()}.
     *
     * @return a server without a document
     */
    public static FakeConfigServer startHttps() {
        OwnAuthority authority = new OwnAuthority();
        try {
            return new FakeConfigServer(Optional.of(authority));
        } catch (RuntimeException e) {
            authority.close();
            throw e;
        }
    }

    /**
     * Gives a service its document from now on.
     *
     * @param service the service
     * @param document any text, sent in UTF-8; need not be JSON
     * @return this server
     */
    public FakeConfigServer serve(String service, String document) {
        answers.serve(service, document);
        return this;
    }

    /**
     * Gives a service its document from now on.
     *
     * @param service the service
     * @param document the document
     * @return this server
     */
    public FakeConfigServer serve(String service, ConfigDocument document) {
        return serve(service, document.text());
    }

    /**
     * Misbehaves at the next requests of a service, one fault a request, behind the faults that are still waiting. When all are
     * through the document comes. A fault that gives a document gives {@code {}} where there is none. A request that S3 would not let in takes no fault.
     *
     * @param service the service
     * @param steps the faults in their order
     * @return this server
     */
    public FakeConfigServer script(String service, Fault... steps) {
        answers.script(service, List.of(steps));
        return this;
    }

    /**
     * Where the document of a service is. Of a service that has none, the answer is 404.
     *
     * @param service the service
     * @return an http or https URL
     */
    public URI url(String service) {
        return URI.create(base + "/" + service + ".json");
    }

    /**
     * The arguments for {@code main} and for {@code ConfigBootstrap.load}.
     *
     * @param service the service
     * @return {@code --config} and the URL
     */
    public String[] args(String service) {
        return new String[] {"--config", url(service).toString()};
    }

    /**
     * Where the document of a service is in S3. This server answers for S3 too: it knows one bucket, and wants requests that are
     * signed with its access key.
     *
     * @param service the service
     * @return an s3 URL
     */
    public URI s3Url(String service) {
        return URI.create("s3://" + S3Face.BUCKET + "/" + service + ".json");
    }

    /**
     * The arguments for a start from S3. Needs {@link #s3Environment()} or {@link #s3SystemProperties()}, and
     * {@code egf2-config-s3} on the class path.
     *
     * @param service the service
     * @return {@code --config} and the URL
     */
    public String[] s3Args(String service) {
        return new String[] {"--config", s3Url(service).toString()};
    }

    /**
     * The environment in which a service finds this server as S3.
     *
     * @return variables of AWS: endpoint, access key, region
     */
    public Map<String, String> s3Environment() {
        return S3Face.environment(base);
    }

    /**
     * What {@link #s3Environment()} says, as system properties.
     *
     * @return properties of the AWS SDK
     */
    public Map<String, String> s3SystemProperties() {
        return S3Face.systemProperties(base);
    }

    /**
     * What makes a JVM trust this server, if it speaks https.
     *
     * @return the system properties of a trust store, which is deleted with the server; none for http
     */
    public Map<String, String> systemProperties() {
        return authority.map(OwnAuthority::systemProperties).orElse(Map.of());
    }

    /**
     * The certificate of the authority that vouches for this server, if it speaks https.
     *
     * @return a text in PEM
     */
    public Optional<String> authorityPem() {
        return authority.map(OwnAuthority::certificatePem);
    }

    /**
     * All requests so far, those that ended in a fault too.
     *
     * @return the requests in their order
     */
    public List<RecordedRequest> requests() {
        return answers.requests();
    }

    /**
     * The requests for the document of a service.
     *
     * @param service the service
     * @return the requests in their order
     */
    public List<RecordedRequest> requests(String service) {
        return requests().stream()
                .filter(request -> Answers.name(request.path()).equals(service))
                .toList();
    }

    /**
     * The faults that no request has met yet.
     *
     * @return faults by service; empty when all scripts have been played
     */
    public Map<String, List<Fault>> faultsLeft() {
        return new HashMap<>(answers.left());
    }

    /** Ends the server; what it was asked is still known. Closing it twice does no harm. */
    @Override
    public void close() {
        server.stop();
        authority.ifPresent(OwnAuthority::close);
    }
}
