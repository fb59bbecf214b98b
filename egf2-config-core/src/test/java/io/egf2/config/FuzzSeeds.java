package io.egf2.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that fuzzing of documents begins with, besides those of a target's own folder. */
final class FuzzSeeds {

    private FuzzSeeds() {}

    /** The documents of the nine services, whole and with what is required only, and those of the documentation. */
    static Stream<byte[]> documents() {
        Stream<String> services = EgfServices.RECORDS.keySet().stream()
                .flatMap(service -> Stream.of(EgfServices.document(service), EgfServices.smallest(service)));
        return Stream.concat(services.map(text -> text.getBytes(StandardCharsets.UTF_8)), samples());
    }

    private static Stream<byte[]> samples() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/samples"))) {
            List<Path> documents =
                    files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            return documents.stream().map(FuzzSeeds::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
