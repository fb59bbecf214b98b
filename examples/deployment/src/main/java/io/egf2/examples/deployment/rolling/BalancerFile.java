package io.egf2.examples.deployment.rolling;

import io.egf2.examples.deployment.Route;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration of the haproxy that stands for all balancers: one for each service, at an address of its own, and the entry
 * point, which has the routes of the real one. It sends nothing twice.
 *
 * @param network where all listen
 * @param members the services
 */
record BalancerFile(Network network, List<Member> members) {

    private static final String ENTRY_POINT = "entry-point";
    private static final String WEB_SOCKET = "-web-socket";

    /** A check that takes longer than inter is cut there, unless timeout check says otherwise. */
    private static final String HEAD = """
            global
                maxconn 2000
            defaults
                mode http
                retries 0
                http-reuse always
                timeout connect 2s
                timeout client 30s
                timeout server 10s
                timeout check 3s
                timeout tunnel 1m
                option httpchk
                http-check send meth GET uri /health ver HTTP/1.1 hdr Host health
                http-check expect status 200
                default-server check inter 200ms fall 2 rise 2
            """;

    private static final String NOWHERE = """
            backend nowhere
                http-request return status 404
            """;

    String text() {
        return HEAD
                + statistics()
                + entryPoint()
                + NOWHERE
                + members.stream().filter(Member::hasPort).map(this::balancer).collect(Collectors.joining());
    }

    /** Where it tells whom it takes for healthy. */
    private String statistics() {
        return frontend("statistics", network.statistics()) + "    stats enable\n    stats uri /\n";
    }

    private String entryPoint() {
        return frontend(ENTRY_POINT, network.entryPoint())
                + Route.ALL.stream().map(BalancerFile::rule).collect(Collectors.joining())
                + "    default_backend nowhere\n";
    }

    private static String rule(Route route) {
        String path = "{ path " + route.path() + " }";
        return "    use_backend " + route.service()
                + switch (route.reach()) {
                    case EXACT -> " if " + path;
                    case TREE -> " if " + path + " || { path_beg " + route.path() + "/ }";
                    case WEB_SOCKET -> WEB_SOCKET + " if " + path + " { hdr(Upgrade) -i websocket }";
                }
                + "\n";
    }

    private String balancer(Member member) {
        String name = member.name();
        return frontend(name + "-balancer", network.balancer(members.indexOf(member)))
                + "    default_backend " + name + "\n"
                + "backend " + name + "\n"
                + servers(member, "", member.port())
                + (member.hasWebSockets()
                        ? "backend " + name + WEB_SOCKET + "\n" + servers(member, WEB_SOCKET, member.webSocketPort())
                        : "");
    }

    /** A web socket cannot be asked for its health, so that is asked for at the other port. */
    private String servers(Member member, String kind, int port) {
        StringBuilder servers = new StringBuilder();
        for (int number = 1; number <= member.instances(); number++) {
            servers.append("    server " + name(member, number) + " "
                    + network.instance(members.indexOf(member), number) + ":" + port
                    + (kind.isEmpty() ? "" : " check port " + member.port()) + "\n");
        }
        return servers.toString();
    }

    private static String frontend(String name, InetSocketAddress address) {
        return "frontend " + name + "\n    bind " + address.getHostString() + ":" + address.getPort() + "\n";
    }

    /** What an instance is called: auth-a, auth-b; by the name of the service alone where there is one only. */
    static String name(Member member, int number) {
        return member.name() + (member.instances() == 1 ? "" : "-" + (char) ('a' + number - 1));
    }
}
