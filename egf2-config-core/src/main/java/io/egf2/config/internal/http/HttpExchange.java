package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.FetchStory;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET and hands back the answer, whatever its status. The only class that knows OkHttp: it takes away what OkHttp
 * would do by itself (redirects, repetitions, authentication, decompression, keeping connections), and turns everything that
 * it can throw into a {@link FetchException}.
 */
final class HttpExchange {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final FetchStory story;
    private final Names names = new Names();
    private @Nullable OkHttpClient plain;
    private @Nullable OkHttpClient secure;
    private @Nullable JvmTls tls;
    private volatile @Nullable Wire current;
    private volatile boolean isCancelled;

    HttpExchange(FetchStory story) {
        this.story = story;
    }

    /**
     * Asks for a URL.
     *
     * @param target what to ask for
     * @param headers what to send along
     * @param redirected whether another server named the target, so that it must not be a place of {@link RedirectGuard}
     * @param remainingMillis the time until the end of the body
     */
    HttpAnswer send(HttpTarget target, Map<String, String> headers, boolean redirected, long remainingMillis)
            throws FetchException {
        Request request = request(target, headers);
        Wire wire = new Wire(story);
        try {
            Call call = client(target, redirected, wire).newCall(request);
            open(wire, call);
            call.timeout().timeout(Math.max(1, remainingMillis), TimeUnit.MILLISECONDS);
            Response response = call.execute();
            wire.body = response.body();
            return new HttpAnswer(
                    wire.status, lowerCase(response.headers()), response.body().byteStream(), wire);
        } catch (FetchException e) {
            throw e;
        } catch (Exception e) {
            // Not only IOException: Kotlin lets checked exceptions pass undeclared, and strange answers break its
            // checks.
            throw new NetworkFailure(
                            target, wire.phase, wire.status, wire.resolved, wire.proxy, target.isSecure() ? tls : null)
                    .of(e);
        }
    }

    private void open(Wire wire, Call call) {
        call.addEventListener(wire);
        wire.call = call;
        current = wire;
        if (isCancelled) {
            call.cancel();
        }
    }

    /** Drops the connection of the exchange that is under way, from any thread, and lets no other begin. */
    void cancel() {
        isCancelled = true;
        Wire wire = current;
        if (wire != null) {
            wire.close();
        }
    }

    private OkHttpClient client(HttpTarget target, boolean redirected, Wire wire) throws FetchException {
        OkHttpClient client = target.isSecure() ? secure(target) : plain();
        if (!redirected) {
            return client;
        }
        return client.newBuilder()
                .socketFactory(RedirectGuard.socketFactory(wire::isDirect))
                .build();
    }

    /** For http locations: loads no class of TLS, which halves the time until the first byte is sent. */
    private OkHttpClient plain() {
        if (plain == null) {
            plain = builder(ConnectionSpec.CLEARTEXT).build();
        }
        return plain;
    }

    /** Kept, because reading the trust store is what costs most here. */
    private OkHttpClient secure(HttpTarget target) throws FetchException {
        if (tls == null || secure == null) {
            tls = JvmTls.read();
            secure = builder(ConnectionSpec.MODERN_TLS)
                    .sslSocketFactory(tls.sockets(), tls.trust())
                    .build();
        }
        tls.begin(target.hostAndPort());
        return secure;
    }

    private OkHttpClient.Builder builder(ConnectionSpec spec) {
        return new OkHttpClient.Builder()
                .dns(names)
                .connectionSpecs(List.of(spec))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(READ_TIMEOUT)
                .addNetworkInterceptor(new Blindfold());
    }

    private static Request request(HttpTarget target, Map<String, String> headers) throws FetchException {
        Request.Builder request = new Request.Builder().url(url(target)).header("Host", target.hostHeader());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request.header("Connection", "close").build();
    }

    /** OkHttp repairs what it is given: what it would send has to be what was judged. */
    private static HttpUrl url(HttpTarget target) throws FetchException {
        HttpUrl url = HttpUrl.parse(target.url());
        Reason ifBad = target.isRedirected() ? Reason.REDIRECT_REFUSED : Reason.BAD_LOCATION;
        if (url == null || !target.host().startsWith("[") && !url.host().equals(target.host())) {
            throw new FetchException(ifBad, "the URL is not usable: its host is not a proper host name");
        }
        String query = url.encodedQuery();
        if (!target.pathAndQuery().equals(query == null ? url.encodedPath() : url.encodedPath() + '?' + query)) {
            throw new FetchException(ifBad, "the URL is not usable: it would not be sent as it is written");
        }
        return url;
    }

    private static Map<String, String> lowerCase(Headers headers) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            String former = byName.get(name);
            byName.put(name, former == null ? headers.value(i) : former + ", " + headers.value(i));
        }
        return byName;
    }

    /**
     * Shows OkHttp a 200 for every answer. It would repeat the request on a 408 and on a 503 with {@code Retry-After: 0},
     * and throw a NumberFormatException on a large {@code Retry-After}; {@link Wire} remembers what really came. It would
     * also match the Content-Type, which nobody asks for, against regular expressions: 22 classes.
     */
    private static final class Blindfold implements Interceptor {

        @Override
        public Response intercept(Chain chain) throws IOException {
            Response response = chain.proceed(chain.request());
            ResponseBody body = response.body();
            return response.newBuilder()
                    .code(200)
                    .body(ResponseBody.create(body.source(), null, body.contentLength()))
                    .build();
        }
    }

    /** Looks hosts up in the JVM, which remembers what it did not find. */
    private static final class Names implements Dns {

        private @Nullable UnknownHosts unknown;

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            if (unknown != null) {
                return List.of(unknown.lookup(host));
            }
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                unknown = new UnknownHosts();
                throw unknown.after(host, e);
            }
        }
    }

    /** Follows one call. OkHttp calls it on the calling thread, because addresses are tried one after the other. */
    private static final class Wire extends EventListener implements HttpAnswer.Connection {

        private final FetchStory story;
        private @Nullable Call call;
        private @Nullable ResponseBody body;
        private @Nullable Proxy proxy;
        private Phase phase = Phase.DNS;
        private String resolved = "";
        private int status;

        Wire(FetchStory story) {
            this.story = story;
            story.reached(Phase.DNS);
        }

        boolean isDirect() {
            return proxy == null;
        }

        private void reached(Phase next) {
            phase = next;
            story.reached(next);
        }

        @Override
        public void dnsStart(Call call, String domainName) {
            resolved = domainName;
            reached(Phase.DNS);
        }

        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy by) {
            proxy = by.type() == Proxy.Type.DIRECT ? null : by;
            reached(Phase.CONNECT);
        }

        @Override
        public void secureConnectStart(Call call) {
            reached(Phase.TLS);
        }

        @Override
        public void requestHeadersStart(Call call) {
            reached(Phase.STATUS);
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            status = response.code();
            reached(Phase.BODY);
        }

        @Override
        public void endWithin(long millis) {
            if (body != null) {
                body.source().timeout().deadlineNanoTime(System.nanoTime() + millis * 1_000_000);
            }
        }

        /** Through a tunnel, or a SOCKS proxy, comes only what the server says. */
        @Override
        public @Nullable String proxy() {
            if (proxy == null || proxy.type() != Proxy.Type.HTTP || call == null) {
                return null;
            }
            return call.request().isHttps() ? null : NetworkFailure.name(proxy);
        }

        @Override
        public void close() {
            if (call != null) {
                call.cancel();
            }
        }
    }
}
