package io.egf2.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that fuzzing of documents begins with, besides those of a target's own folder. */
final class FuzzSeeds {

    /** What Jazzer itself gives to the target of this name. */
    private static final String HOSTILE = "io/egf2/config/DocumentFuzzTestInputs/anyDocumentIsBoundOrReported";

    private FuzzSeeds() {}

    /** The documents of the nine services, whole and with what is required only, of the documentation, and hostile ones. */
    static Stream<byte[]> documents() {
        Stream<String> services = EgfServices.RECORDS.keySet().stream()
                .flatMap(service -> Stream.of(EgfServices.document(service), EgfServices.smallest(service)));
        return Stream.of(services.map(Output::bytes), files("samples", ".json"), files(HOSTILE, ""))
                .flatMap(documents -> documents);
    }

    private static Stream<byte[]> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
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
