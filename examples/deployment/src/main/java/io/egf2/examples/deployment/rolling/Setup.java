package io.egf2.examples.deployment.rolling;

import io.egf2.examples.deployment.Route;
import io.egf2.examples.deployment.Route.Reach;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The stand-in of the AWS setup: bucket, names, instances, balancers, and the load on them. */
final class Setup {

    static final long SECONDS_TO_START = 120;
    private static final int REQUESTS_PER_SECOND = 100;
    private static final String DRAIN = "--drain=1s";

    private final Place place;
    private final List<Member> members;
    private final Ending ending;
    private final Bucket bucket;
    private final Balancers balancers;
    private final Load load;
    private final List<Instance> instances = new ArrayList<>();

    /** Says of what it is made. */
    Setup(Place place, List<Member> members, Ending ending) {
        this.place = place;
        this.members = List.copyOf(members);
        this.ending = ending;
        this.bucket = new Bucket(place.network());
        this.balancers = new Balancers(new BalancerFile(place.network(), members));
        this.load = new Load(targets(), REQUESTS_PER_SECOND);
    }

    /** Starts everything with these documents, one part after the other. */
    void start(Documents documents, Screen screen) throws Exception {
        screen.part("network", place.told());
        if (place.dnsmasq().isPresent()) {
            NameServer names = ending.add(new NameServer(place, place.dnsmasq().get(), members));
            names.awaitNames();
            screen.part("names", "dnsmasq, which stands for Route 53");
        }
        ending.add(bucket).start(place);
        bucket.upload(documents, members);
        screen.part("bucket", "S3Proxy at " + bucket.url() + ", which checks signatures; nine documents");
        try (Instance trial = instance(members.get(0), 1, archive("-XX:ArchiveClassesAtExit="))) {
            writeArchive(trial);
        }
        startInstances();
        screen.part("services", "two instances of each with a port, one of the others");
        ending.add(balancers).start(place);
        awaitBalancers();
        screen.part("balancers", "haproxy: the entry point, and one for each service with a port");
        ending.add(load).start();
        screen.part(
                "load",
                REQUESTS_PER_SECOND + " requests a second, to " + targets().size() + " targets in turn");
    }

    /** All at once. None asks another at its start, so there is no order to keep. */
    private void startInstances() throws Exception {
        for (Member member : members) {
            for (int number = 1; number <= member.instances(); number++) {
                Instance instance = ending.add(instance(member, number, archive("-XX:SharedArchiveFile=")));
                instances.add(instance);
                instance.start();
            }
        }
        ending.add(() -> instances.forEach(Instance::askToEnd));
        Deadline deadline = Deadline.ofSeconds(SECONDS_TO_START);
        for (Instance instance : instances) {
            if (!instance.awaitStart(deadline)) {
                throw instance.child().failure("did not start");
            }
        }
    }

    /** The classes of a service as its JVM wants them, written at the end of one that has started: all others start sooner. */
    private static void writeArchive(Instance trial) throws Exception {
        Deadline deadline = Deadline.ofSeconds(SECONDS_TO_START);
        trial.start();
        if (!trial.awaitStart(deadline)) {
            throw trial.child().failure("did not start");
        }
        trial.child().askToEnd();
        trial.child().awaitEnd(deadline);
    }

    private String archive(String option) {
        return option + place.folder().resolve("services.jsa");
    }

    private Instance instance(Member member, int number, String archive) {
        String address = place.network().instance(members.indexOf(member), number);
        List<String> command = place.commands()
                .jar(
                        List.of(archive),
                        place.options().services(),
                        member.name(),
                        "--config",
                        Bucket.location(member),
                        "--listen=" + address,
                        DRAIN);
        return new Instance(member, BalancerFile.name(member, number), address, command, bucket.environment());
    }

    private void awaitBalancers() throws Exception {
        Deadline deadline = Deadline.ofSeconds(SECONDS_TO_START);
        for (Instance instance : instances) {
            if (instance.member().hasPort()) {
                balancers.awaitUp(instance, deadline);
            }
        }
    }

    /** Every route of the entry point, what is closed there, and every internal balancer. */
    private List<Target> targets() {
        InetSocketAddress entry = place.network().entryPoint();
        String host = "api.example.com";
        List<Target> targets = new ArrayList<>();
        for (Route route : Route.ALL) {
            targets.add(
                    route.reach() == Reach.WEB_SOCKET
                            ? new WebSocketEcho(entry, host, route.path())
                            : Page.of(route.path(), entry, host, route.path(), route.service()));
        }
        targets.add(Page.closed(entry, host, "/v1/internal/graph"));
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.hasPort()) {
                targets.add(Page.of(
                        "http://" + member.host(), place.network().balancer(i), member.host(), "/", member.name()));
            }
        }
        return targets;
    }

    Bucket bucket() {
        return bucket;
    }

    Balancers balancers() {
        return balancers;
    }

    Load load() {
        return load;
    }

    List<Member> members() {
        return members;
    }

    List<Instance> instances() {
        return instances;
    }

    List<Instance> instances(Member member) {
        return instances.stream()
                .filter(instance -> instance.member().equals(member))
                .toList();
    }

    /** Asks the bucket and every instance. */
    WhoRunsWhat whoRunsWhat() throws Exception {
        WhoRunsWhat table = new WhoRunsWhat();
        for (Member member : members) {
            String wanted = bucket.revision(member);
            List<Standing> standings = instances(member).stream()
                    .map(instance -> Standing.of(instance, wanted))
                    .toList();
            table.add(new WhoRunsWhat.Row(member.name(), wanted, standings));
        }
        return table;
    }
}
