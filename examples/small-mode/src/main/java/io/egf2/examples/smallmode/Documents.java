package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The files of the services, with ports that are free on this machine instead of the usual ones. */
final class Documents {

    private final Map<Integer, Integer> ports = new HashMap<>();

    /** Chooses a free port for each that the files name. */
    Documents() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int usual : new int[] {2000, 2016, 2017, 2018, 2019, 2020, 2021, 8000}) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(usual, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    int port(Service service) {
        return ports.getOrDefault(service.defaultPort(), 0);
    }

    /** The document of a resource, with the ports of this run. */
    String read(String name) throws IOException {
        String text = asItIs(name);
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            text = text.replaceAll("\\b" + port.getKey() + "\\b", String.valueOf(port.getValue()));
        }
        return text;
    }

    static String asItIs(String name) throws IOException {
        try (InputStream resource = Documents.class.getResourceAsStream("/config/" + name)) {
            if (resource == null) {
                throw new IOException("no resource config/" + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
