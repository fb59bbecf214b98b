package io.egf2.examples.fleet;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;
import io.egf2.examples.fleet.picture.Mermaid;
import io.egf2.examples.fleet.picture.Picture;
import io.egf2.examples.fleet.picture.Svg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The tool: checks the documents of all services as one system, and ends with the exit code of the report. */
final class FleetTool {

    private static final int USAGE = 64;
    private static final int BUG = 70;
    private static final int OUTPUT = 74;

    private final Arguments arguments;

    private FleetTool(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.has(Switch.HELP)) {
                System.out.println(Help.text());
                return written(0);
            }
            return new FleetTool(arguments).check();
        } catch (UsageException e) {
            System.err.println("egf2-config-fleet: " + e.getMessage());
            System.err.println("egf2-config-fleet --help tells all switches.  (exit " + USAGE + ")");
            return USAGE;
        } catch (IOException e) {
            System.err.println("egf2-config-fleet: the picture could not be written: "
                    + e.getClass().getSimpleName() + "  (exit " + OUTPUT + ")");
            return OUTPUT;
        } catch (RuntimeException e) {
            System.err.println("egf2-config-fleet: a bug in the program: " + e + "  (exit " + BUG + ")");
            return BUG;
        }
    }

    private int check() throws UsageException, IOException {
        FleetCheck wanted = new Wanted(arguments).check();
        if (arguments.has(Switch.GRAPH_TO) && !arguments.has(Switch.GRAPH)) {
            throw new UsageException("--graph-to without --graph: write --graph=svg or --graph=mermaid too");
        }
        FleetReport report = wanted.withListener(Terminal::tell).run();
        String text = text(report);
        Optional<String> picture = arguments.find(Switch.GRAPH).map(form -> picture(report, form));
        Optional<String> file = arguments.find(Switch.GRAPH_TO);
        if (picture.isPresent() && file.isPresent()) {
            Files.write(Path.of(file.get()), picture.get().getBytes(StandardCharsets.UTF_8));
        } else if (picture.isPresent()) {
            System.err.println(text);
            System.out.print(picture.get());
            return written(report.exitCode());
        }
        System.out.println(text);
        return written(report.exitCode());
    }

    private String text(FleetReport report) {
        return switch (arguments.find(Switch.FORMAT).orElse("text")) {
            case "json" -> report.json();
            case "sarif" ->
                arguments
                        .find(Switch.SARIF_ROOT)
                        .map(Path::of)
                        .map(report::sarif)
                        .orElseGet(report::sarif);
            default -> report.text();
        };
    }

    private static String picture(FleetReport report, String form) {
        Picture picture = FleetPicture.of(report);
        return form.equals("svg") ? Svg.of(picture) : Mermaid.of(picture);
    }

    /** A full disk must not leave half a report behind in silence. */
    private static int written(int exitCode) {
        if (System.out.checkError()) {
            System.err.println(
                    "egf2-config-fleet: the output is not complete, because standard output could not be written to"
                            + "  (exit " + OUTPUT + ")");
            return OUTPUT;
        }
        return exitCode;
    }
}
