package io.egf2.examples.fleet;

import io.egf2.config.fleet.FleetCheck;
import io.egf2.config.fleet.FleetReport;
import io.egf2.examples.fleet.picture.Mermaid;
import io.egf2.examples.fleet.picture.Picture;
import io.egf2.examples.fleet.picture.Svg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
        String form = Form.of(args);
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
            return refused(e.getMessage(), form);
        } catch (RuntimeException e) {
            System.err.println("egf2-config-fleet: a bug in the program: " + e + "  (exit " + BUG + ")");
            return BUG;
        }
    }

    /** A pipeline that keeps standard output has the form that it wants, with what is wrong in it. */
    private static int refused(String message, String form) {
        if (!form.equals("text")) {
            FleetReport report = FleetReport.refused(message);
            System.out.println(form.equals("json") ? report.json() : report.sarif());
        }
        return written(USAGE);
    }

    private int check() throws UsageException {
        FleetCheck wanted = new Wanted(arguments).check();
        FleetReport report = wanted.withListener(Terminal::tell).run();
        String text = text(report);
        Optional<String> picture = arguments.find(Switch.GRAPH).map(form -> picture(report, form));
        Optional<String> file = arguments.find(Switch.GRAPH_TO);
        if (picture.isPresent() && file.isEmpty()) {
            System.err.println(text);
            System.out.print(picture.get());
            return written(report.exitCode());
        }
        System.out.println(text);
        int exitCode = written(report.exitCode());
        return picture.isPresent() && file.isPresent() ? drawn(picture.get(), file.get(), exitCode) : exitCode;
    }

    /** What is wrong with the documents is graver than a picture that is not there. */
    private static int drawn(String picture, String file, int exitCode) {
        try {
            Files.writeString(Path.of(file), picture);
            return exitCode;
        } catch (IOException | InvalidPathException e) {
            int code = exitCode == 0 ? OUTPUT : exitCode;
            System.err.println("egf2-config-fleet: the picture could not be written to " + Words.quoted(file) + ": "
                    + FileFault.of(file, e) + "  (exit " + code + ")");
            return code;
        }
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
