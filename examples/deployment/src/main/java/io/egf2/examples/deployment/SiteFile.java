package io.egf2.examples.deployment;

import io.egf2.examples.deployment.EntryPointOptions.Tls;
import io.egf2.examples.deployment.Route.Reach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of the nginx in front of small mode, as a file in its {@code http} context. */
final class SiteFile {

    private final EntryPointOptions options;
    private final Upstreams services;

    SiteFile(EntryPointOptions options, Upstreams services) throws UsageException {
        this.options = options;
        this.services = services;
        refuse("port", options.port());
        if (options.tls().isPresent()) {
            refuse("redirect", options.tls().get().redirect());
        }
    }

    private void refuse(String name, int port) throws UsageException {
        if (services.has(port)) {
            throw new UsageException("--" + name + ": a service listens on " + port + " already");
        }
    }

    String text() {
        return HEAD
                + upstreams()
                + options.tls().map(this::redirect).orElse("")
                + "\nserver {\n"
                + options.tls().map(this::secure).orElseGet(() -> "    listen " + options.port() + " default_server;\n")
                + SERVER.replace("{name}", options.serverName())
                        .replace("{logs}", options.logs())
                        .replace("{timeout}", options.timeout() + "s")
                + "\n"
                + Route.ALL.stream().map(this::locations).collect(Collectors.joining())
                + ELSEWHERE
                + Stream.of(Refusal.values()).map(Refusal::errorPage).collect(Collectors.joining())
                + Stream.of(Refusal.values()).map(Refusal::location).collect(Collectors.joining())
                + "}\n";
    }

    private static final String HEAD = """
            # Written by io.egf2.examples.deployment.EntryPoint from the documents of the services: change those, and write it again.

            # No query and no referrer: /v1/verify_email?token=... is as good as a password.
            log_format egf2 '$remote_addr [$time_iso8601] $request_method "$uri" $status $body_bytes_sent '
                            '$request_time "$upstream_addr" "$upstream_status" "$upstream_response_time"';

            """;

    /** Of each service that is reached from outside, a name for each of its ports. */
    private String upstreams() {
        Map<String, Integer> known = new LinkedHashMap<>();
        Route.ALL.forEach(route -> known.put(upstream(route), services.port(route)));
        return known.entrySet().stream()
                .map(one -> "upstream " + one.getKey() + " { server 127.0.0.1:" + one.getValue() + "; }\n")
                .collect(Collectors.joining());
    }

    private static String upstream(Route route) {
        return "egf2-" + route.service() + (route.reach() == Reach.WEB_SOCKET ? "-web-socket" : "");
    }

    private String redirect(Tls tls) {
        String port = options.port() == 443 ? "" : ":" + options.port();
        return """

                # 308 keeps the method. The name is ours, and not what a stranger writes into Host.
                server {
                    listen {port} default_server;
                    server_name {name};
                    server_tokens off;
                    access_log off;
                    error_log {logs}/egf2.error.log emerg;
                    return 308 https://{target}$request_uri;
                }
                """.replace("{port}", String.valueOf(tls.redirect()))
                .replace("{target}", options.serverName() + port)
                .replace("{name}", options.serverName())
                .replace("{logs}", options.logs());
    }

    private String secure(Tls tls) {
        return """
                    listen {port} ssl default_server;
                    ssl_certificate {certificate};
                    ssl_certificate_key {key};
                    ssl_protocols TLSv1.2 TLSv1.3;
                    ssl_session_cache shared:egf2:5m;
                    ssl_session_tickets off;
                """.replace("{port}", String.valueOf(options.port()))
                .replace("{certificate}", tls.certificate())
                .replace("{key}", tls.key());
    }

    private static final String SERVER = """
                server_name {name};
                server_tokens off;
                access_log {logs}/egf2.access.log egf2;
                # Below emerg nginx writes the whole request into a line, and the query with it. Which service failed tells the access log.
                error_log {logs}/egf2.error.log emerg;

                # Objects of the graph. Files go to S3 directly, by the URL that /v1/new_file gives.
                client_max_body_size 1m;
                client_header_timeout 15s;
                client_body_timeout 15s;
                send_timeout 15s;

                # A connection a request: a restart of a service leaves none behind that is dead. Nothing is sent twice.
                proxy_http_version 1.1;
                proxy_next_upstream off;
                proxy_connect_timeout 2s;
                proxy_send_timeout {timeout};
                proxy_read_timeout {timeout};
                proxy_redirect off;
                # No answer is put on the disk.
                proxy_max_temp_file_size 0;

            """ + headers("    ") + """

                # What another server may read in another way, after nginx has decoded the path and resolved "..": it is in no path of ours.
                location ~ "[%;\\x5c\\x00-\\x1f\\x7f]|/[.]" {
                    return 404;
                }
            """;

    /** Who asks, as nginx saw it: what strangers say of that is not passed on. A place that sets one header has to set all. */
    private static String headers(String indent) {
        return """
                proxy_set_header Host $server_name;
                proxy_set_header X-Real-IP $remote_addr;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto $scheme;
                proxy_set_header X-Forwarded-Host "";
                proxy_set_header X-Forwarded-Port "";
                proxy_set_header X-Forwarded-Prefix "";
                proxy_set_header X-Forwarded-Server "";
                proxy_set_header X-Forwarded-Ssl "";
                proxy_set_header X-Client-IP "";
                proxy_set_header X-Cluster-Client-IP "";
                proxy_set_header True-Client-IP "";
                proxy_set_header X-Original-URL "";
                proxy_set_header X-Rewrite-URL "";
                proxy_set_header Forwarded "";
                proxy_set_header Proxy "";
                """.indent(indent.length());
    }

    private String locations(Route route) {
        String exact = location(route, "= " + route.path(), route.path());
        return route.reach() == Reach.TREE ? exact + location(route, route.path() + "/", route.path() + "/") : exact;
    }

    /** With a path behind the upstream nginx passes on the path that it has judged, and not as the client has written it. */
    private static String location(Route route, String place, String path) {
        String pass = "        proxy_pass http://" + upstream(route) + path + ";\n";
        return "    location " + place + " {\n" + (route.reach() == Reach.WEB_SOCKET ? UPGRADE : "") + pass + "    }\n";
    }

    private static final String UPGRADE = """
                    if ($http_upgrade !~* "^websocket$") {
                        return 426;
                    }
            """ + headers("        ") + """
                    proxy_set_header Connection upgrade;
                    proxy_set_header Upgrade websocket;
                    # A web socket may be silent for long.
                    proxy_read_timeout 1h;
                    proxy_send_timeout 1h;
            """;

    private static final String ELSEWHERE = """

                # /v1/internal above all, and /health: nothing else is there from outside.
                location / {
                    return 404;
                }

            """;
}
