package io.egf2.config.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.egf2.config.ChildJvm;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents are checked, from where, and within which bounds. */
final class FleetCheckTest {

    private final Path directory;

    FleetCheckTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static Map<String, String> documents(String set, Path directory) {
        Sets documents = Sets.copy(set, directory);
        Map<String, String> texts = new HashMap<>();
        documents.services().forEach(service -> texts.put(service + ".json", documents.read(service)));
        return texts;
    }

    @Test
    void allDocumentsAreAskedForAtOnce() {
        try (Gathering server = new Gathering(documents("small", directory), 9)) {
            FleetReport report = FleetCheck.of(server.url("/{service}.json")).run();

            assertThat(report.text()).endsWith("The 9 documents fit each other.  (exit 0)");
            assertThat(report.documents())
                    .extracting(FleetReport.Document::exitCode)
                    .containsOnly(0);
        }
    }

    @Test
    void whoIsStillAwaitedAfterTwoSecondsIsTold() {
        List<String> told = new ArrayList<>();
        try (Gathering server = new Gathering(documents("small", directory), 3)) {
            FleetReport report = FleetCheck.of(server.url("/{service}.json"))
                    .withServices("auth", "sync")
                    .withListener(awaited -> {
                        told.addAll(awaited);
                        server.release();
                    })
                    .run();

            assertThat(told).containsExactly("auth", "sync");
            assertThat(report.exitCode()).isZero();
        }
    }

    @Test
    void oneDeadlineHoldsForAll() {
        try (Gathering server = new Gathering(Map.of(), 10)) {
            FleetReport report = FleetCheck.of(server.url("/{service}.json"))
                    .withTimeout(Duration.ofMillis(300))
                    .run();

            assertThat(server.missing()).isEqualTo(1);
            assertThat(report.documents())
                    .extracting(FleetReport.Document::exitCode)
                    .containsOnly(69);
            assertThat(report.exitCode()).isEqualTo(69);
        }
    }

    @Test
    void theFailureOfOneDocumentHidesNoOther() throws IOException {
        Sets set = Sets.copy("small", directory);
        Files.delete(set.file("auth"));
        set.write("sync", "{,");
        set.write("pusher", "{}");
        set.change("file", "/consumer-group", "\"job\"");

        FleetReport report = set.check().run();

        assertThat(report.documents())
                .extracting(FleetReport.Document::exitCode)
                .containsExactly(0, 0, 66, 65, 78, 0, 0, 0, 0);
        assertThat(report.text())
                .contains(
                        "The document of auth is missing: ",
                        "sync cannot start: ",
                        "pusher cannot start: ",
                        "[EGF2-N01]");
        assertThat(report.exitCode()).isEqualTo(66);
    }

    @Test
    void aNamedDocumentThatIsNotThereIsAFailure() {
        FleetReport report =
                FleetCheck.of(directory + "/{service}.json").withServices("job").run();

        assertThat(report.exitCode()).isEqualTo(66);
        assertThat(report.text()).endsWith("and check again.  (exit 66)");
    }

    @Test
    void onlyTheNamedServicesAreLookedAt() {
        Sets set = Sets.copy("small", directory);
        set.write("auth", "no document");

        FleetReport report = set.check().withServices("sync", "job").run();

        assertThat(report.documents()).extracting(FleetReport.Document::service).containsExactly("sync", "job");
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void rulesHoldWithinEachFleet() throws IOException {
        for (String fleet : List.of("eu", "us")) {
            Files.createDirectory(directory.resolve(fleet));
            Sets.copy("small", directory.resolve(fleet));
        }
        Sets us = Sets.copy("scalable", directory.resolve("us"));
        us.change("job", "/consumer-group", "\"file\"");

        FleetReport report = FleetCheck.of(directory + "/{fleet}/{service}.json")
                .withFleets("eu", "us")
                .run();

        assertThat(report.documents()).hasSize(18);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.services()).containsExactly("us/job", "us/file"));
        assertThat(report.text()).contains("to silence it: EGF2-N01 us/job us/file /consumer-group  # ...");
    }

    @Test
    void anUnknownKeyIsAProblemOfAStrictCheck() {
        Sets set = Sets.copy("small", directory);
        set.change("job", "/new_key", "1");

        assertThat(set.check().run().exitCode()).isZero();
        assertThat(set.check().withStrict().run().exitCode()).isEqualTo(78);
    }

    @Test
    void aDocumentMayBeSoLargeAndNoLarger() {
        Sets set = Sets.copy("small", directory);

        assertThat(set.check().withMaxBytes(100).run().documents())
                .extracting(FleetReport.Document::exitCode)
                .containsOnly(65)
                .hasSize(9);
        assertThat(set.check().withMaxBytes(10_000).run().exitCode()).isZero();
    }

    /** Serves the documents of a folder. */
    private static final class FolderFetcher implements ConfigFetcher {

        private final Map<String, String> documents;

        FolderFetcher(Map<String, String> documents) {
            this.documents = documents;
        }

        @Override
        public Set<String> schemes() {
            return Set.of("folder", "https", "s3");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) {
            String path = request.location().getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return FetchedDocument.of(documents.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8))
                    .withRevision("r1");
        }
    }

    @Test
    void aFetcherOfOnesOwnIsUsed() {
        FleetReport report = FleetCheck.of("folder://here/{service}.json")
                .withFetcher(new FolderFetcher(documents("small", directory)))
                .run();

        assertThat(report.exitCode()).isZero();
        assertThat(report.documents().get(0).revision()).contains("r1");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://egf2-uploads/{service}.json, true",
        "s3://egf2-uploads/config/{service}.json, true",
        "s3://egf2-configs/egf2-uploads/{service}.json, false",
        "https://egf2-uploads.s3.eu-west-1.amazonaws.com/{service}.json, true",
        "https://s3.eu-west-1.amazonaws.com/egf2-uploads/{service}.json, true",
        "https://s3.eu-west-1.amazonaws.com/egf2-configs/egf2-uploads/{service}.json, false",
        "https://config.internal/egf2-uploads/{service}.json, false"
    })
    void theBucketOfTheDocumentsIsKnownByEachFormOfItsLocation(String template, boolean isBucket) {
        FleetReport report = FleetCheck.of(template)
                .withFetcher(new FolderFetcher(documents("small", directory)))
                .run();

        assertThat(report.findings())
                .hasSize(isBucket ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(ProblemCode.BUCKET_OF_DOCUMENTS));
    }

    /** Checks the folder that the first argument names, and prints the report. */
    static final class FolderMain {

        private FolderMain() {}

        public static void main(String[] args) {
            FleetReport report = FleetCheck.of(args[0] + "/{service}.json").run();
            System.out.print(report.exitCode() + " " + report.documents().get(2).ports());
        }
    }

    @Test
    void neitherAVariableNorAPropertyHasASay() throws Exception {
        Sets.copy("small", directory);

        String printed = ChildJvm.under()
                .with("-Dconfig=/nowhere.json", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
                .withVariable("egf_config", "/nowhere/else.json")
                .withVariable("egf_port", "1")
                .withVariable("EGF_CLIENT_DATA", "no URL")
                .withVariable("egf_unknown", "1")
                .run(FolderMain.class, directory.toString());

        assertThat(printed).isEqualTo("0 [2016]");
    }

    @Test
    void whatCannotBeCheckedIsRefusedAtOnce() {
        FleetCheck check = FleetCheck.of("https://config.internal/{fleet}/{service}.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleetCheck.of("https://config.internal/auth.json"))
                .withMessage("the template has no {service}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.withServices("auth", "autth"))
                .withMessage("there is no service \"autth\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.withServices())
                .withMessage("no service is named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.withServices("auth", "auth"))
                .withMessage("the service \"auth\" is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.withFleets("eu", "../us"))
                .withMessage("the name of a fleet has letters, digits, \".\", \"-\" and \"_\" only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleetCheck.of("{service}").withFleets("eu"))
                .withMessage("the template has no {fleet}");
        assertThatIllegalArgumentException().isThrownBy(() -> check.withTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> check.withMaxBytes(0));
        assertThatIllegalStateException()
                .isThrownBy(check::run)
                .withMessage("the template has {fleet}, and no fleet is named");
    }

    @Test
    void aCheckIsNotChangedByWhatIsMadeOfIt() {
        Sets set = Sets.copy("scalable", directory);
        FleetCheck check = set.check();

        check.withOneHost().withStrict().withMaxBytes(1).withServices("job").withTimeout(Duration.ofMillis(1));

        assertThat(check.run().findings()).isEmpty();
        assertThat(check.run().documents()).hasSize(9);
    }

    @Test
    void theServicesAreTheNine() {
        assertThat(FleetCheck.services())
                .containsExactlyElementsOf(Services.RECORDS.keySet())
                .hasSize(9);
    }

    @Test
    void whatFailsForOneReasonIsToldOnceWithTheNames() {
        FleetReport report = FleetCheck.of("/nowhere/{service}.json").run();

        assertThat(report.text()).contains("""

                        The documents of client-data, client-api, auth, sync, pusher, scheduler, logic, file and job are missing: \
                        file:///nowhere/{service}.json could not be fetched

                          1. there is no file /nowhere/{service}.json and no such directory  [EGF2-F01]

                        Not judged in full, because client-data, client-api, auth, sync, pusher, scheduler, logic, file and job \
                        are missing: EGF2-N01,""");
    }

    @Test
    void withSeveralFleetsEachHeadlineNamesItsOwn() throws IOException {
        for (String fleet : List.of("eu", "us")) {
            Sets.copy("small", Files.createDirectory(directory.resolve(fleet)));
        }
        Files.writeString(directory.resolve("us/sync.json"), "{}");
        Files.writeString(directory.resolve("eu/sync.json"), "{}");
        Files.writeString(directory.resolve("eu/auth.json"), "{}");
        Files.delete(directory.resolve("eu/job.json"));

        String text = FleetCheck.of(directory + "/{fleet}/{service}.json")
                .withFleets("eu", "us")
                .run()
                .text();

        assertThat(text)
                .contains(
                        "\n\nThe document of eu/job is missing: ",
                        "\n\neu/sync and us/sync cannot start: 3 problems in ",
                        "\n\neu/auth cannot start: ")
                .containsPattern("\n  eu/job +- +- +missing ")
                .contains(
                        "\nNot judged in full, because eu/auth, eu/sync and us/sync are broken and eu/job is missing: EGF2-N01, ");
    }

    @Test
    void equalDocumentsThatAreBrokenAreToldOnce() {
        Sets set = Sets.copy("small", directory);
        set.write("auth", "<html>");
        set.write("sync", "<html>");
        set.write("job", "<html> ");

        assertThat(set.check().run().text())
                .contains("\nauth and sync cannot start: ", "/{service}.json\n", "\njob cannot start: ");
    }

    /** Fails for a reason that the name of the service tells. */
    private static final class FailingFetcher implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("failing");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            return switch (request.location().getPath()) {
                case "/auth" -> throw new FetchException(Reason.NOT_FOUND, "404 Not Found");
                case "/sync" -> throw new FetchException(Reason.NO_PERMISSION, "403 Forbidden");
                case "/pusher" -> throw new FetchException(Reason.NOT_TRUSTED, "its certificate has expired");
                default -> FetchedDocument.of("[]".getBytes(StandardCharsets.UTF_8));
            };
        }
    }

    @Test
    void whatCameOfADocumentIsToldInItsOwnWord() {
        FleetReport report = FleetCheck.of("failing://here/{service}")
                .withFetcher(new FailingFetcher())
                .withServices("auth", "sync", "pusher", "job")
                .run();

        assertThat(report.documents())
                .extracting(FleetReport.Document::state)
                .containsExactly("missing", "forbidden", "not fetched", "broken");
        assertThat(report.text())
                .contains(
                        "The document of auth is missing: ",
                        "The document of sync is forbidden: ",
                        "The document of pusher is not fetched: ",
                        "job cannot start: ",
                        "because auth is missing and sync is forbidden and pusher is not fetched and job is broken: ");
    }
}
