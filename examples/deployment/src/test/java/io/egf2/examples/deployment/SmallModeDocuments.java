package io.egf2.examples.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of small mode on ports that are free on this machine, and what the entry point makes of them. */
final class SmallModeDocuments {

    static final String WEB_SOCKET = "pusher's web sockets";

    private static final Map<String, Integer> DOCUMENTED = Map.of(
            "client-data",
            8000,
            "client-api",
            2019,
            "auth",
            2016,
            "sync",
            2021,
            "pusher",
            2017,
            WEB_SOCKET,
            2000,
            "logic",
            2020,
            "file",
            2018);

    final Path folder;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    final int entry;
    final int plain;

    private SmallModeDocuments(Path folder, List<Integer> free) {
        this.folder = folder;
        DOCUMENTED.keySet().stream().sorted().forEach(name -> ports.put(name, free.get(ports.size())));
        this.entry = free.get(ports.size());
        this.plain = free.get(ports.size() + 1);
    }

    static SmallModeDocuments write(Path folder) throws IOException {
        SmallModeDocuments documents = new SmallModeDocuments(folder, free(DOCUMENTED.size() + 2));
        try (Stream<Path> files = Files.list(Configs.of("small"))) {
            for (Path file : files.toList()) {
                Files.writeString(folder.resolve(file.getFileName()), documents.moved(Files.readString(file)));
            }
        }
        return documents;
    }

    /** All that listens: the services with a port, and {@link #WEB_SOCKET}. */
    Set<String> names() {
        return ports.keySet();
    }

    int port(String name) {
        return Objects.requireNonNull(ports.get(name), name);
    }

    private String moved(String document) {
        String moved = document;
        for (Map.Entry<String, Integer> documented : DOCUMENTED.entrySet()) {
            String there = "(_?port\": |localhost:)" + documented.getValue() + "\\b";
            moved = moved.replaceAll(there, "$1" + port(documented.getKey()));
        }
        return moved;
    }

    private static List<Integer> free(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    void change(String service, String from, String to) throws IOException {
        Path file = folder.resolve(service + ".json");
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(service + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /** What the program writes, and how it ends. */
    record Run(int exitCode, String out, String err) {}

    Run run(String... more) {
        List<String> switches = new ArrayList<>(List.of(
                "--configs=" + folder + "/{service}.json", "--server-name=api.example.com", "--logs=" + folder));
        switches.addAll(List.of(more));
        return program(switches.toArray(String[]::new));
    }

    static Run program(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = EntryPoint.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The site file without TLS, for services that have a second to answer. */
    String plainSite() {
        Run run = run("--plain", "--port=" + entry, "--timeout=1");
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.err());
        }
        return run.out();
    }
}
