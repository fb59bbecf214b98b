package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run at one place, as one sees it. */
final class Run {

    private static final int INTERRUPTED = 130;

    private final Ending ending;

    Run(Ending ending) {
        this.ending = ending;
    }

    /** Gives 0 if all numbers are as they should be, else 1. */
    int at(Place place) {
        Screen screen = new Screen(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                place.options().colours());
        // Whoever breaks it off sees nothing of what fails for that.
        ending.first(screen::silence);
        try {
            play(place, screen);
            return 0;
        } catch (DemoException e) {
            screen.bad(e.getMessage());
        } catch (Exception e) {
            screen.bad(e.toString());
        }
        return 1;
    }

    private void play(Place place, Screen screen) throws Exception {
        Documents first =
                Documents.read(place.options().configs(), place.network().portSuffix());
        first.writeTo(place.folder().resolve("first"));
        List<Member> members = Member.of(place.folder().resolve("first"));
        int instances = members.stream().mapToInt(Member::instances).sum();
        screen.title("A rolling change: " + members.size() + " services, " + instances + " instances, each a JVM");
        Setup setup = new Setup(place, members, ending);
        setup.start(first, screen);
        List<Outcome> outcomes = new Scenes(setup, new FleetTool(place), screen).play(first);
        screen.title("All scenes");
        screen.resultHead();
        outcomes.forEach(screen::result);
        screen.good("nothing failed where nothing is to fail");
    }

    /** Ends this JVM with that which holds its standard input open. */
    static void endWithStandardInput() {
        Thread watch = new Thread(
                () -> {
                    awaitEndOfInput();
                    System.exit(INTERRUPTED);
                },
                "standard-input");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(PrintStream.nullOutputStream());
        } catch (IOException e) {
            // It has ended then, too.
        }
    }
}
