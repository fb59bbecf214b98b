package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real nginx with one site file, in a folder of its own. */
final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Process process;

    private Nginx(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** As {@code nginx -t} sees it: what it says, which ends with the exit code. */
    static String checked(Path folder, String site) throws IOException, InterruptedException {
        write(folder, site);
        Process test = command(folder, "-t").redirectErrorStream(true).start();
        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + test.waitFor();
    }

    static Nginx start(Path folder, String site, int port) throws IOException, InterruptedException {
        assertThat(checked(folder, site)).endsWith("test is successful\nexit 0").doesNotContain("[warn]");
        Process process = command(folder)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Nginx nginx = new Nginx(folder, process);
        await(() -> !process.isAlive() || accepts(port));
        assertThat(process.isAlive()).as(nginx.read("output")).isTrue();
        return nginx;
    }

    /** The site stands in the context where Debian includes /etc/nginx/conf.d. One process, of the user of the tests. */
    private static void write(Path folder, String site) throws IOException {
        Path sites = Files.createDirectories(folder.resolve("conf.d"));
        Files.writeString(sites.resolve("egf2.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 64; }
                http {
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    access_log main.access.log;
                    include conf.d/*.conf;
                }
                """);
    }

    private static ProcessBuilder command(Path folder, String... more) {
        ProcessBuilder command = new ProcessBuilder(
                Needs.Condition.find("nginx").orElseThrow().toString(),
                "-e",
                "stderr",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
        command.command().addAll(List.of(more));
        return command;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for long enough").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it holds is let go when the process is gone. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
