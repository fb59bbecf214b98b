package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Fleet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the hosts that the documents name are there: all are knocked at side by side, and whoever is late is left behind. */
final class Reach {

    /** Looks up a name, however long that takes. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    static final Resolver RESOLVER = InetAddress::getAllByName;

    private static final long MILLIS = 2_000;

    private final Resolver resolver;

    Reach(Resolver resolver) {
        this.resolver = resolver;
    }

    List<Finding> judge(List<Fleet> fleets) {
        List<Aim> aims = new ArrayList<>();
        fleets.forEach(fleet -> aims.addAll(Aim.all(fleet)));
        Map<String, Knock> knocks = knock(aims);
        List<Finding> findings = new ArrayList<>();
        for (Aim aim : aims) {
            Knock knock = knocks.get(aim.address());
            String fault = knock == null ? "" : knock.fault();
            if (!fault.isEmpty()) {
                findings.add(Finding.problem(
                        ProblemCode.HOST_UNREACHABLE,
                        aim.words() + " cannot be reached: " + fault,
                        aim.fact().place()));
            }
        }
        return findings;
    }

    private Map<String, Knock> knock(List<Aim> aims) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
        Map<String, Knock> knocks = new LinkedHashMap<>();
        for (Aim aim : aims) {
            knocks.putIfAbsent(aim.address(), new Knock(aim.host(), aim.port(), resolver, end));
        }
        CountDownLatch going = new CountDownLatch(knocks.size());
        knocks.values().forEach(knock -> knock.begin(going));
        try {
            going.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        knocks.values().forEach(Knock::giveUp);
        return knocks;
    }
}
