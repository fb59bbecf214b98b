package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The picture of the whole, drawn by hand, shows the services and calls that there are. */
final class PictureTest {

    private static final Pattern CALL = Pattern.compile("data-from=\"([^\"]+)\" data-to=\"([^\"]+)\"");
    private static final Pattern SERVICE =
            Pattern.compile("<g class=\"service\" data-service=\"([^\"]+)\">\n(.*?)</g>", Pattern.DOTALL);

    private static String picture = "";

    @BeforeAll
    static void read() throws IOException {
        picture = Files.readString(Path.of("../../docs/images/deployment.svg"));
    }

    @Test
    void whoCallsWhomIsWhatTheSettingsAndTheRoutesSay() {
        Set<String> expected = new TreeSet<>();
        Route.ALL.forEach(route -> expected.add("entry -> " + route.service()));
        for (String service : Services.all()) {
            Services.peers(service).forEach(peer -> expected.add(service + " -> " + peer));
        }
        expected.remove("logic -> scheduler");

        assertThat(calls()).isEqualTo(expected);
    }

    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        Matcher found = CALL.matcher(picture);
        while (found.find()) {
            for (String from : found.group(1).split(" ", -1)) {
                calls.add(from + " -> " + found.group(2));
            }
        }
        return calls;
    }

    @Test
    void eachServiceIsThereWithItsPortsAndANameIfItListens() {
        List<String> services = new ArrayList<>();
        Matcher found = SERVICE.matcher(picture);
        while (found.find()) {
            String service = found.group(1);
            services.add(service);
            assertThat(found.group(2).contains(service + ".egf2.internal"))
                    .isEqualTo(Services.port(service).isPresent());
            Services.port(service)
                    .ifPresent(port -> assertThat(found.group(2)).containsPattern("ports? " + port + "\\b"));
        }
        assertThat(services).containsExactlyInAnyOrderElementsOf(Services.all());
    }
}
