package io.egf2.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.provider.MethodSource;

/** A load of any document, mistakes of writing and all: settings, or the one exception with a report of one of two kinds. */
class LoadFuzzTest {

    private static final int LONGEST_REPORT = 100_000;

    private static final List<Class<? extends Record>> SERVICES = List.copyOf(EgfServices.RECORDS.values());

    @MethodSource("io.egf2.config.FuzzSeeds#documents")
    @FuzzTest
    void anyDocumentIsLoadedOrReported(byte[] input) {
        byte[] document = Output.withoutCanary(input);
        switch (document.length % 4) {
            case 0 -> check(SampleSettings.class, document);
            case 1 -> check(SERVICES.get(document.length % SERVICES.size()), document);
            default -> Output.checkKeptSecret(check(SecretDocument.class, SecretDocument.beside(document)));
        }
    }

    /** All that is to be seen. */
    private static String check(Class<? extends Record> type, byte[] document) {
        try {
            LoadedConfig<?> loaded = ConfigBootstrap.forService("auth", type)
                    .environment(Map.of())
                    .fetcher(new FixedFetcher(document))
                    .load("--config", "test:document");
            return loaded.settings() + " " + loaded.warnings();
        } catch (ConfigException e) {
            checkReport(e);
            return Leaks.everythingOf(e, document);
        }
    }

    private static void checkReport(ConfigException failure) {
        Output.checkLines(failure.report(), LONGEST_REPORT);
        int expected = switch (failure.stage()) {
            case FETCH, PARSE -> 65;
            case BIND -> 78;
            default -> -1;
        };
        if (failure.exitCode() != expected) {
            throw new AssertionError(failure.stage() + " ends with " + failure.exitCode(), failure);
        }
        for (ConfigProblem problem : failure.problems()) {
            Output.checkLine(problem.toString(), LONGEST_REPORT);
            Output.checkLine(problem.hint().orElse(""), LONGEST_REPORT);
        }
    }
}
