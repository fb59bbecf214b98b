package io.egf2.examples.deployment;

import io.egf2.config.internal.fetch.FetchPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The manifests of one service, a Deployment and a Service, and what does not fit in them. */
final class KubernetesDeployment {

    private final Yaml deployment;
    private final Yaml service;
    private final List<String> problems = new ArrayList<>();

    private KubernetesDeployment(Yaml deployment, Yaml service) {
        this.deployment = deployment;
        this.service = service;
    }

    /**
     * What is wrong with manifests.
     *
     * @param port what the service listens on unless its document says otherwise
     */
    static List<String> problems(String manifests, int port) {
        List<Yaml> documents = Yaml.all(manifests);
        KubernetesDeployment deployment =
                new KubernetesDeployment(of(documents, "Deployment"), of(documents, "Service"));
        deployment.checkSelectors();
        deployment.checkPorts(port);
        deployment.checkConfig();
        deployment.checkPatience();
        deployment.checkLastWords();
        return deployment.problems;
    }

    private static Yaml of(List<Yaml> documents, String kind) {
        return documents.stream()
                .filter(document -> document.at("kind").text().equals(kind))
                .findFirst()
                .orElse(new Yaml(null));
    }

    private void checkSelectors() {
        Yaml labels = deployment.at("spec", "template", "metadata", "labels");
        Yaml deployed = deployment.at("spec", "selector", "matchLabels");
        Yaml served = service.at("spec", "selector");
        require(selects(deployed, labels), "the Deployment selects " + deployed + ", its pods are " + labels);
        require(selects(served, labels), "the Service selects " + served + ", the pods are " + labels);
        require(
                service.at("metadata", "name")
                        .text()
                        .equals(container().at("name").text()),
                "peers look for a host that is called as the service");
    }

    private static boolean selects(Yaml selector, Yaml labels) {
        return !selector.map().isEmpty()
                && labels.map().entrySet().containsAll(selector.map().entrySet());
    }

    private void checkPorts(int port) {
        require(port(new Yaml("http")) == port, "the port http is not " + port);
        for (String probe : List.of("startupProbe", "readinessProbe")) {
            Yaml get = container().at(probe, "httpGet");
            require(port(get.at("port")) == port, probe + " asks at another port than " + port);
            require(get.at("path").text().equals("/health"), probe + " asks for another path than /health");
        }
        List<Yaml> ports = service.at("spec", "ports").items();
        require(
                ports.size() == 1
                        && ports.get(0).at("port").number() == port
                        && port(ports.get(0).at("targetPort")) == port,
                "the Service does not lead from " + port + " to " + port);
    }

    /** A port by its number, or by its name in the container. */
    private int port(Yaml port) {
        Optional<Yaml> named = container().at("ports").named(port.text());
        return named.map(found -> found.at("containerPort").number()).orElse(port.number());
    }

    private void checkConfig() {
        Yaml pod = deployment.at("spec", "template", "spec");
        require(pod.at("enableServiceLinks").text().equals("false"), "variables of services can override keys");
        List<Yaml> mounts = container().at("volumeMounts").items();
        for (Yaml mount : mounts) {
            String name = mount.at("name").text();
            require(pod.at("volumes").named(name).isPresent(), "there is no volume " + name);
        }
        for (Yaml argument : container().at("args").items()) {
            String path = argument.text().replace("--config=", "");
            require(
                    mounts.stream()
                            .anyMatch(mount ->
                                    path.startsWith(mount.at("mountPath").text() + "/")),
                    "nothing is mounted at " + path);
        }
    }

    private void checkPatience() {
        Yaml probe = container().at("startupProbe");
        int seconds = probe.at("periodSeconds").number()
                * probe.at("failureThreshold").number();
        long deadline = FetchPolicy.DEFAULT.timeout().toSeconds();
        require(seconds > deadline, "a start is given " + seconds + " s, and may take " + deadline);
    }

    private void checkLastWords() {
        String path = container().at("terminationMessagePath").text();
        require(path.isEmpty() || path.equals("/dev/termination-log"), "the library does not write to " + path);
    }

    private Yaml container() {
        return deployment.at("spec", "template", "spec", "containers").items().stream()
                .findFirst()
                .orElse(new Yaml(null));
    }

    private void require(boolean good, String problem) {
        if (!good) {
            problems.add(problem);
        }
    }
}
