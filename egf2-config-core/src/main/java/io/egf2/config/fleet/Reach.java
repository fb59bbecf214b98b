package io.egf2.config.fleet;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.rule.Fleet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** One finding for each host of a fleet that is not there, with all places that name it. */
    List<Finding> judge(List<Fleet> fleets) {
        List<Map<String, List<Aim>>> aims = new ArrayList<>();
        fleets.forEach(fleet -> aims.add(byAddress(fleet)));
        Map<String, Knock> knocks = knock(aims);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < aims.size(); i++) {
            Fleet fleet = fleets.get(i);
            aims.get(i).forEach((address, same) -> {
                String fault = Objects.requireNonNull(knocks.get(address)).fault();
                if (!fault.isEmpty()) {
                    findings.add(Findings.of(fleet, finding(same, fault)));
                }
            });
        }
        return findings;
    }

    private static Map<String, List<Aim>> byAddress(Fleet fleet) {
        Map<String, List<Aim>> aims = new LinkedHashMap<>();
        for (Aim aim : Aim.all(fleet)) {
            aims.computeIfAbsent(aim.address(), unknown -> new ArrayList<>()).add(aim);
        }
        return aims;
    }

    private static Finding finding(List<Aim> aims, String fault) {
        String message = aims.get(0).words() + " cannot be reached: " + fault;
        Place[] places = aims.stream().map(aim -> aim.fact().place()).toArray(Place[]::new);
        Finding finding = Finding.problem(ProblemCode.HOST_UNREACHABLE, message, places);
        return aims.get(0).isShown() ? finding.about(aims.get(0).words()) : finding;
    }

    private Map<String, Knock> knock(List<Map<String, List<Aim>>> aims) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
        Map<String, Knock> knocks = new LinkedHashMap<>();
        for (Map<String, List<Aim>> each : aims) {
            each.forEach((address, same) -> knocks.putIfAbsent(
                    address, new Knock(same.get(0).host(), same.get(0).port(), resolver, end)));
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
