package io.egf2.examples.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The service auth, installed by the script of this module below a folder instead of the root of the machine. */
final class InstalledService {

    private static final String JVM =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path root;

    InstalledService(Path root) throws IOException {
        this.root = root;
        Path services = Path.of(System.getProperty("services.jar")).normalize();
        if (!Files.isReadable(services)) {
            throw new IllegalStateException("build examples/small-mode first: there is no " + services);
        }
        Files.createDirectories(file("/opt/egf2"));
        Files.copy(services, file("/opt/egf2/services.jar"));
    }

    /** Installs it; the arguments of the JVM are what the script reads. */
    RanProgram install(Path trustStore, String... jvmArguments) {
        Path jar = root.resolve("auth.jar");
        writeJar(jar, "1");
        return script(
                "install-service",
                String.join("\n", jvmArguments) + "\n",
                "auth",
                jar.toString(),
                trustStore.toString());
    }

    /** Runs one of the scripts. */
    RanProgram script(String name, String input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(SystemdUnit.FOLDER.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return RanProgram.of(Map.of("EGF2_ROOT", root.toString(), "JAVA", JVM), input, command.toArray(String[]::new));
    }

    /** Where a file of the machine is. */
    Path file(String path) {
        return root.resolve(path.substring(1));
    }

    /** Puts another jar in place of the installed one, without a word to anybody. */
    void replaceJar() {
        writeJar(file("/opt/egf2/auth/auth.jar"), "another version, of another size");
    }

    /** Puts an archive in place that was made by a shorter run, which has loaded fewer classes than a check. */
    void archiveOfHelp() {
        Path archive = file("/opt/egf2/auth/classes.jsa");
        List<String> command = execStart(file("/etc/egf2/auth"));
        command.removeIf(word -> word.startsWith("-XX:SharedArchiveFile="));
        command.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        command.add("--config-help");
        RanProgram.of(command.toArray(String[]::new));
        try {
            Files.writeString(file("/opt/egf2/auth/archive.env"), "ARCHIVE=-XX:SharedArchiveFile=" + archive + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar that starts auth; all that it needs is in the jar of the nine, one folder above. */
    private static void writeJar(Path jar, String version) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.egf2.examples.smallmode.AuthService");
        // The JVM makes no archive for an absolute one.
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "../services.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("version"));
            out.write(version.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the unit would run, as systemd would write it out for this service. */
    List<String> execStart(Path credentials) {
        List<String> command = new ArrayList<>();
        for (String word : SystemdUnit.of("egf2@.service").value("ExecStart").split(" ", -1)) {
            if (word.equals("$ARCHIVE")) {
                command.addAll(archive());
            } else {
                command.add(word.replace("/usr/bin/java", JVM)
                        .replace("/opt/", file("/opt") + "/")
                        .replace("%i", "auth")
                        .replace("%d", credentials.toString()));
            }
        }
        return command;
    }

    private List<String> archive() {
        try {
            Path file = file("/opt/egf2/auth/archive.env");
            return Files.exists(file) ? List.of(Files.readString(file).strip().replace("ARCHIVE=", "")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what the unit names as credentials to where systemd would put it. */
    Path loadCredentials() {
        try {
            Path credentials = Files.createDirectories(root.resolve("run/credentials/egf2@auth.service"));
            for (String credential : SystemdUnit.of("egf2@.service").values("LoadCredential")) {
                String[] parts = credential.replace("%i", "auth").split(":", -1);
                Files.copy(file(parts[1]), credentials.resolve(parts[0]));
            }
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
