package io.egf2.examples.fleet;

import io.egf2.config.fleet.FleetCheck;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check that the command line asks for. */
final class Wanted {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,7})(ms|s|m)");

    private final Arguments arguments;

    Wanted(Arguments arguments) {
        this.arguments = arguments;
    }

    FleetCheck check() throws UsageException {
        checkFiles();
        String template = arguments
                .find(Switch.CONFIGS)
                .orElseThrow(() -> new UsageException(
                        "where are the documents? write --configs='https://config.internal/{service}.json'"));
        Template.check(template, arguments.has(Switch.FLEETS));
        try {
            FleetCheck check = named(FleetCheck.of(template));
            check = arguments.has(Switch.ONE_HOST) ? check.withOneHost() : check;
            check = arguments.has(Switch.REACH) ? check.withReach() : check;
            check = arguments.has(Switch.STRICT) ? check.withStrict() : check;
            check = arguments.has(Switch.FAIL_ON) ? check.withFailureOnWarning() : check;
            Optional<String> silences = arguments.find(Switch.SILENCE);
            check = silences.isPresent() ? check.withSilences(Path.of(silences.get())) : check;
            Optional<String> time = arguments.find(Switch.TIMEOUT);
            return time.isPresent() ? check.withTimeout(time(time.get())) : check;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void checkFiles() throws UsageException {
        if (arguments.has(Switch.GRAPH_TO) && !arguments.has(Switch.GRAPH)) {
            throw new UsageException("--graph-to without --graph: write --graph=svg or --graph=mermaid too");
        }
        Optional<String> root = arguments.find(Switch.SARIF_ROOT);
        if (root.isPresent() && !isFolder(root.get())) {
            throw new UsageException("--sarif-root: there is no folder " + Words.quoted(root.get()));
        }
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private FleetCheck named(FleetCheck check) throws UsageException {
        Optional<String[]> services = arguments.names(Switch.SERVICES);
        for (String service : services.orElse(new String[0])) {
            if (!FleetCheck.services().contains(service)) {
                throw new UsageException("--services: there is no service " + Words.quoted(service)
                        + Words.question(service, FleetCheck.services()));
            }
        }
        FleetCheck some = services.isPresent() ? check.withServices(services.get()) : check;
        Optional<String[]> fleets = arguments.names(Switch.FLEETS);
        return fleets.isPresent() ? some.withFleets(fleets.get()) : some;
    }

    private static Duration time(String text) throws UsageException {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new UsageException("--timeout: expected a time such as 10s, found " + Words.quoted(text));
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
