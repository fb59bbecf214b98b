package io.egf2.examples.deployment.rolling;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * A page behind a balancer.
 *
 * @param name where it is
 * @param balancer the address of the balancer
 * @param call what is sent
 * @param status the status of the right answer
 * @param begin how the right answer begins
 */
record Page(String name, InetSocketAddress balancer, HttpCall call, int status, String begin) implements Target {

    /** A page that a service gives; it has asked its peers by name for it. */
    static Page of(String name, InetSocketAddress balancer, String host, String path, String service) {
        return new Page(name, balancer, HttpCall.get(host, path), 200, "{\"service\": \"" + service + "\"");
    }

    /** A path that is closed to the outside. */
    static Page closed(InetSocketAddress entryPoint, String host, String path) {
        return new Page(path, entryPoint, HttpCall.get(host, path), 404, "");
    }

    @Override
    public void ask() throws IOException {
        HttpCall.Answer answer = call.send(balancer);
        if (answer.status() != status) {
            throw new IOException("status " + answer.status());
        }
        if (!answer.body().startsWith(begin)) {
            throw new IOException("the page of another service");
        }
    }
}
