package io.egf2.examples.deployment.rolling;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses of all that takes part: of each balancer, each instance, the bucket, the name server.
 *
 * @param prefix the first two numbers of every address
 * @param port where balancers and bucket listen
 */
record Network(String prefix, int port) {

    static final String BUCKET_HOST = "s3.egf2.internal";

    private static final int HTTP = 80;
    private static final int FIRST_MEMBER = 11;

    /** In a namespace of its own, where every address and port is free. */
    static Network inNamespace() {
        return new Network("10.77", HTTP);
    }

    /** On the machine's own loopback. Runs beside each other have addresses of their own. */
    static Network onLoopback(long process, int port) {
        return new Network("127." + (64 + process % 128), port);
    }

    /** In the namespace, an address of this network with its width. */
    String range() {
        return prefix + ".0.1/16";
    }

    String nameServer() {
        return prefix + ".0.53";
    }

    InetSocketAddress bucket() {
        return at(prefix + ".0.9");
    }

    InetSocketAddress entryPoint() {
        return at(prefix + ".0.80");
    }

    InetSocketAddress statistics() {
        return at(prefix + ".0.81");
    }

    InetSocketAddress balancer(int member) {
        return at(prefix + ".0." + (FIRST_MEMBER + member));
    }

    /**
     * The address of an instance.
     *
     * @param number from 1
     */
    String instance(int member, int number) {
        return prefix + "." + number + "." + (FIRST_MEMBER + member);
    }

    /** The address of each name: what Route 53 knows. */
    Map<String, String> names(List<Member> members) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(BUCKET_HOST, bucket().getHostString());
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).hasPort()) {
                names.put(members.get(i).host(), balancer(i).getHostString());
            }
        }
        return names;
    }

    /** What stands behind a host in a URL. */
    String portSuffix() {
        return port == HTTP ? "" : ":" + port;
    }

    private InetSocketAddress at(String address) {
        return new InetSocketAddress(address, port);
    }
}
