package io.egf2.config.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * S3, STS, the credentials of containers and the metadata of EC2 in one server on loopback, which checks every signature and
 * remembers every request. What is asked of a host that does not exist here comes with the header {@code x-routed-host}.
 */
final class CloudServer implements AutoCloseable {

    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    static final String ROUTED = "x-routed-host";
    static final String SECRET = "secret/+of=nobody";

    /**
     * A request as it came.
     *
     * @param method the method
     * @param target path and query
     * @param headers by name in lower case
     * @param body the body
     */
    record Request(String method, String target, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The host that was meant. */
        String host() {
            return headers.getOrDefault(ROUTED, header("host"));
        }
    }

    /**
     * What is answered. A status of 0 drops the connection.
     *
     * @param status the status
     * @param headers the headers
     * @param body the body
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    record Answer(int status, Map<String, String> headers, byte[] body) {

        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer error(int status, String code, String... more) {
            return of(
                    status,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code>"
                            + "<Message>text of the server</Message>" + String.join("", more)
                            + "<RequestId>4442587FB7D0A2F9</RequestId></Error>");
        }

        Answer with(String name, String value) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put(name, value);
            return new Answer(status, all, body);
        }
    }

    private final ServerSocket[] sockets;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Optional<Answer>> script = request -> Optional.empty();
    private volatile Duration ahead = Duration.ZERO;
    private volatile Answer document = Answer.of(200, "");

    private CloudServer(ServerSocket... sockets) {
        this.sockets = sockets;
        for (ServerSocket socket : sockets) {
            thread(() -> accept(socket));
        }
    }

    /** On both loopback addresses, at the same port. */
    static CloudServer start() {
        try {
            ServerSocket four = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            try {
                return new CloudServer(
                        four, new ServerSocket(four.getLocalPort(), 100, InetAddress.getByAddress(IPV6)));
            } catch (IOException e) {
                return new CloudServer(four); // a machine without IPv6
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return sockets[0].getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    boolean hasIpv6() {
        return sockets.length > 1;
    }

    /** Forgets what was, and begins anew. */
    void reset(Answer newDocument, Duration newAhead, Function<Request, Optional<Answer>> newScript) {
        requests.clear();
        document = newDocument;
        ahead = newAhead;
        script = newScript;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private static void thread(Runnable runnable) {
        Thread thread = new Thread(runnable);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                thread(() -> serve(connection));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Request request = read(connection.getInputStream());
            requests.add(request);
            Answer answer = script.apply(request).orElseGet(() -> answer(request));
            if (answer.status() > 0) {
                connection.getOutputStream().write(head(answer).getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().write(answer.body());
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private String head(Answer answer) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Status\r\nConnection: close\r\nDate: "
                + date + "\r\nContent-Length: " + answer.body().length + "\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the client has gone");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private Answer answer(Request request) {
        if (request.method().equals("POST")) {
            return sts(request);
        }
        if (request.target().startsWith("/latest/")) {
            return metadata(request);
        }
        return request.target().startsWith("/container") ? Answer.of(200, json("CONTAINER")) : object(request);
    }

    private Answer object(Request request) {
        if (!request.header("authorization").startsWith("AWS4-HMAC-SHA256 ")) {
            return Answer.error(403, "AccessDenied");
        }
        SignatureCheck check = new SignatureCheck(request);
        Optional<String> fault = check.fault(SECRET, Instant.now().plus(ahead));
        if (fault.isPresent()) {
            return Answer.error(403, fault.get());
        }
        return request.header("x-amz-security-token").equals(token(check.accessKey()))
                ? document
                : Answer.error(400, "InvalidToken");
    }

    /** The keys whose names are places are temporary ones. */
    private static String token(String accessKey) {
        return accessKey.matches("[A-Z]+") ? "token-of-" + accessKey : "";
    }

    static String json(String accessKey) {
        return """
                {"Version": 1, "Code": "Success", "AccessKeyId": "%s", "SecretAccessKey": "%s", "Token": "%s",
                 "SessionToken": "%3$s",
                 "LastUpdated": "2026-01-01T00:00:00Z", "Expiration": "2999-01-01T00:00:00Z"}
                """.formatted(accessKey, SECRET, token(accessKey));
    }

    static String process(String accessKey) {
        return json(accessKey).replace("\n", "");
    }

    private static Answer sts(Request request) {
        String action =
                request.body().contains("AssumeRoleWithWebIdentity") ? "AssumeRoleWithWebIdentity" : "AssumeRole";
        String key = action.equals("AssumeRole") ? "ROLE" : "WEB";
        return Answer.of(200, """
                <%s><%s><Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>
                <SessionToken>%s</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></%2$s></%1$s>
                """.formatted(action + "Response", action + "Result", key, SECRET, token(key)));
    }

    private static Answer metadata(Request request) {
        String path = request.target();
        if (path.equals("/latest/api/token")) {
            return Answer.of(200, "metadata-token").with("x-aws-ec2-metadata-token-ttl-seconds", "21600");
        }
        if (path.equals("/latest/dynamic/instance-identity/document")) {
            return Answer.of(200, "{\"region\": \"eu-north-1\"}");
        }
        return path.endsWith("/node")
                ? Answer.of(200, json("NODE"))
                : path.endsWith("credentials/") ? Answer.of(200, "node") : Answer.of(404, "");
    }

    /** What was asked of S3 and of STS, one line each; the same again is not told. */
    List<String> story() {
        List<String> story = new ArrayList<>();
        for (Request request : requests()) {
            String line = line(request);
            if (!line.isEmpty() && !story.contains(line)) {
                story.add(line);
            }
        }
        return story;
    }

    private static String line(Request request) {
        if (request.method().equals("POST")) {
            return "STS " + request.body().replaceAll(".*Action=(\\w+).*", "$1");
        }
        if (request.target().startsWith("/latest/") || request.target().startsWith("/container")) {
            return "";
        }
        SignatureCheck check = new SignatureCheck(request);
        return check.accessKey() + ' ' + check.region() + ' ' + request.host() + request.target();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is over anyway.
            }
        }
    }
}
