package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens, in its order; each scene ends with its numbers, or with what was not as it is to be shown. */
final class Scenes {

    private static final long SECONDS = 60;
    /** So many requests are looked at after something has gone wrong: about two seconds. */
    private static final int AFTERMATH = 200;

    private static final int INVALID_SETTINGS = 78;

    private final Setup setup;
    private final FleetTool fleetTool;
    private final Screen screen;
    private final List<Outcome> outcomes = new ArrayList<>();

    Scenes(Setup setup, FleetTool fleetTool, Screen screen) {
        this.setup = setup;
        this.fleetTool = fleetTool;
        this.screen = screen;
    }

    List<Outcome> play(Documents first) throws Exception {
        Documents good = goodChange(first);
        badDocument(good);
        staleInstance(good);
        control();
        return outcomes;
    }

    private Documents goodChange(Documents before) throws Exception {
        screen.title("1. A good change of all nine documents: log_level is debug");
        Phase phase = setup.load().begin();
        Documents after = before.replaced("\"log_level\": \"info\"", "\"log_level\": \"debug\"");
        check(after, 0);
        setup.bucket().upload(after, setup.members());
        screen.text("Uploaded. One instance after the other drains, ends, and is started again.");
        screen.gap();
        Optional<Instance> stopped = new Rollout(setup, screen, phase).roll(setup.instances());
        expect(
                stopped.isEmpty(),
                "the roll has stopped at " + stopped.map(Instance::name).orElse(""));
        end("1. a good change: nine documents, " + setup.instances().size() + " restarts", phase, false);
        screen.gap();
        screen.table(table(List.of()));
        return after;
    }

    private void badDocument(Documents good) throws Exception {
        Member auth = member("auth");
        List<Instance> instances = setup.instances(auth);
        screen.title("2. A bad document of auth, uploaded without a check, on purpose");
        Phase phase = setup.load().begin();
        Documents bad = good.replaced(auth, "\"http://pusher", "\"pusher").replaced(auth, "86400", "0");
        setup.bucket().upload(bad, List.of(auth));
        Rollout rollout = new Rollout(setup, screen, phase);
        Optional<Instance> stopped = rollout.roll(instances);
        expect(stopped.equals(Optional.of(instances.get(0))), "the roll has not stopped at the first instance");
        Child ended = instances.get(0).child();
        expect(ended.awaitEnd(Deadline.ofSeconds(SECONDS)) == INVALID_SETTINGS, "a bad document is to end with 78");
        screen.gap();
        screen.quote(Report.brief(ended.errors()));
        screen.gap();
        screen.text("The roll stops here; " + instances.get(1).name() + " serves on with the document that it has.");
        phase.awaitRequests(AFTERMATH, Deadline.ofSeconds(SECONDS));
        screen.gap();
        screen.amiss(table(List.of(Standing.Kind.DOWN, Standing.Kind.STALE)));
        screen.gap();
        screen.text("The check that was left out:");
        check(bad, INVALID_SETTINGS);
        screen.text("The document of before is put back, and the instance started.");
        screen.gap();
        setup.bucket().upload(good, List.of(auth));
        screen.stepHead();
        expect(rollout.start(instances.get(0), "-"), instances.get(0).name() + " does not start");
        end("2. a bad document: one restart, the roll stops, rolled back", phase, false);
        screen.amiss(table(List.of()));
    }

    private void staleInstance(Documents good) throws Exception {
        Member pusher = member("pusher");
        List<Instance> instances = setup.instances(pusher);
        screen.title("3. A change of pusher, and an instance that is left out");
        Phase phase = setup.load().begin();
        Documents after = good.replaced(pusher, "\"log_level\": \"debug\"", "\"log_level\": \"warning\"");
        check(after, 0);
        setup.bucket().upload(after, List.of(pusher));
        screen.gap();
        Rollout rollout = new Rollout(setup, screen, phase);
        expect(rollout.roll(instances.subList(0, 1)).isEmpty(), "the roll has stopped");
        screen.gap();
        screen.amiss(table(List.of(Standing.Kind.STALE)));
        screen.gap();
        screen.text("It is named, so it is restarted, too.");
        screen.gap();
        expect(rollout.roll(instances.subList(1, 2)).isEmpty(), "the roll has stopped");
        end("3. an instance left out: two restarts", phase, false);
        screen.amiss(table(List.of()));
    }

    /** If nothing failed here, that nothing failed before would mean nothing. */
    private void control() throws Exception {
        Instance killed = setup.instances(member("client-data")).get(0);
        screen.title("4. The control: " + killed.name() + " is killed, without a drain");
        Phase phase = setup.load().begin();
        screen.text(AFTERMATH / 4 + " requests go well; then kill -9.");
        phase.awaitRequests(AFTERMATH / 4, Deadline.ofSeconds(SECONDS));
        killed.child().kill();
        setup.balancers().awaitDown(killed, Deadline.ofSeconds(SECONDS));
        phase.awaitRequests(AFTERMATH, Deadline.ofSeconds(SECONDS));
        end("4. the control: one instance killed", phase, true);
        phase.reasons().forEach((reason, count) -> screen.text(count + " x " + reason));
        screen.gap();
        screen.text("Until the balancer had noticed, it sent requests to where nobody was.");
    }

    private Member member(String name) {
        return setup.members().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void check(Documents documents, int wanted) throws Exception {
        int code = fleetTool.check(documents, screen);
        expect(code == wanted, "the fleet tool was to end with " + wanted + ", not with " + code);
    }

    private void end(String scene, Phase phase, boolean isToFail) throws Exception {
        setup.load().end();
        Outcome outcome = new Outcome(scene, phase.requests(), phase.failed(), isToFail);
        outcomes.add(outcome);
        screen.gap();
        screen.text(outcome.requests() + " requests, " + outcome.failed() + " failed");
        expect(
                outcome.isRight(),
                (isToFail ? "some requests were to fail: " : "no request was to fail: ") + phase.failures());
    }

    /** Who runs what, which has to have exactly these amiss. */
    private WhoRunsWhat table(List<Standing.Kind> wanted) throws Exception {
        WhoRunsWhat table = setup.whoRunsWhat();
        List<Standing.Kind> found = table.amiss().stream().map(Standing::kind).toList();
        expect(found.equals(wanted), "the table was to have amiss " + wanted + ", not " + found);
        return table;
    }

    private static void expect(boolean isSo, String otherwise) throws DemoException {
        if (!isSo) {
            throw new DemoException(otherwise);
        }
    }
}
