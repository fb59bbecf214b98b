package io.egf2.config.testkit;

import io.egf2.config.ConfigException;
import io.egf2.config.LoadedConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The JVM of a {@link LeakHunt}: loads what it is told to, and prints all that a service, its log or a debugger might print. */
final class LeakHuntMain {

    private static final String CHANNEL = "\n=== ";

    private LeakHuntMain() {}

    /**
     * One load.
     *
     * @param name what is odd about it
     * @param document the document's text
     * @param location where it is fetched; empty for the document itself
     * @param environment the variables
     */
    record Variant(String name, String document, String location, Map<String, String> environment) {}

    /**
     * Runs a hunt.
     *
     * @param args those of {@link #args}
     * @throws Exception if there is a mistake in the hunt itself
     */
    public static void main(String[] args) throws Exception {
        Subject<?> subject =
                Subject.of(Class.forName(args[0]).asSubclass(Record.class)).withPrefix(args[3]);
        Subject<?> service = Boolean.parseBoolean(args[4]) ? subject.strict() : subject;
        Variant[] variants = JsonMapper.shared().readValue(Path.of(args[1]), Variant[].class);
        if (args[2].equals("print")) {
            print(service, variants[0]);
        }
        for (Variant variant : variants) {
            load(service, variant);
        }
    }

    /** A hunt for that subject, with a file of variants, in mode {@code load} or {@code print}. */
    static String[] args(Subject<?> subject, Path variants, String mode) {
        return new String[] {
            subject.type().getName(), variants.toString(), mode, subject.prefix(), Boolean.toString(subject.isStrict())
        };
    }

    /** Ends the JVM. */
    private static void print(Subject<?> subject, Variant variant) throws IOException {
        Path document = document(variant);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> document.toFile().delete()));
        tell("--config-print", "");
        subject.withEnvironment(variant.environment())
                .bootstrap()
                .loadOrExit("--config", document.toString(), "--config-print");
    }

    private static Path document(Variant variant) throws IOException {
        return Files.writeString(Files.createTempFile("egf2-config-testkit", ".json"), variant.document());
    }

    private static void load(Subject<?> subject, Variant variant) throws IOException {
        Path document = document(variant);
        boolean isElsewhere = !variant.location().isEmpty();
        String location = isElsewhere ? variant.location() : document.toString();
        tell("the log, " + variant.name(), "");
        try {
            LoadedConfig<? extends Record> loaded = subject.withEnvironment(variant.environment())
                    .bootstrap()
                    .load("--config", location, "--config-timeout", isElsewhere ? "100ms" : "30s");
            tell("LoadedConfig.toString, " + variant.name(), loaded.toString());
            tell("the warnings, " + variant.name(), loaded.warnings().toString());
            tell(
                    "toString of the settings, " + variant.name(),
                    loaded.settings().toString());
        } catch (ConfigException e) {
            tell("the report, " + variant.name(), e.report());
            tell("the problems, " + variant.name(), e.problems().toString());
            tell("the stack trace, " + variant.name(), "");
            e.printStackTrace(System.out);
        } finally {
            Files.delete(document);
        }
    }

    private static void tell(String channel, String text) {
        System.err.print(CHANNEL + channel + "\n");
        System.out.print(CHANNEL + channel + "\n" + text);
        System.out.flush();
    }

    /** Through which channel something was printed. */
    static String channelAt(String printed, int at) {
        int start = printed.lastIndexOf(CHANNEL, at);
        return start < 0
                ? "the log"
                : printed.substring(start + CHANNEL.length(), printed.indexOf('\n', start + CHANNEL.length()));
    }
}
