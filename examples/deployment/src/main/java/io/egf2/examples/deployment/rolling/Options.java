package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.Colour;
import io.egf2.examples.smallmode.DemoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What this program is told, by system properties.
 *
 * @param services the jar with the services
 * @param fleet the jar of the fleet tool
 * @param s3proxy the jar of the S3 server
 * @param configs the folder with the documents of scalable mode
 * @param hostsFile whether to do without a namespace, even where there could be one
 * @param colours whether to write in colours
 */
record Options(Path services, Path fleet, Path s3proxy, Path configs, boolean hostsFile, boolean colours) {

    static final String NAMES = "rolling.names";
    private static final String COLOURS = "rolling.colours";

    static Options read() throws DemoException {
        return new Options(
                path("services.jar"),
                path("fleet.jar"),
                path("s3proxy.jar"),
                path("configs"),
                "hosts".equals(System.getProperty(NAMES)),
                Boolean.parseBoolean(System.getProperty(COLOURS, String.valueOf(Colour.areWanted()))));
    }

    private static Path path(String property) throws DemoException {
        Path path = Path.of(Objects.requireNonNullElse(System.getProperty(property), ""))
                .toAbsolutePath();
        if (System.getProperty(property) == null || !Files.exists(path)) {
            throw new DemoException("-D" + property + " names nothing that is there: build the examples first");
        }
        return path;
    }

    /** The same for a JVM that is started with them. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("-Dservices.jar=" + services);
        arguments.add("-Dfleet.jar=" + fleet);
        arguments.add("-Ds3proxy.jar=" + s3proxy);
        arguments.add("-Dconfigs=" + configs);
        arguments.add("-D" + COLOURS + "=" + colours);
        return arguments;
    }
}
