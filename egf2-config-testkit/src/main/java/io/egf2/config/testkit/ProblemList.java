package io.egf2.config.testkit;

import io.egf2.config.ConfigProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Problems or warnings, and how a test writes them: {@code EGF2-B04 /port (2:11): expected a whole number}, where position and
 * message may be left out.
 */
final class ProblemList {

    private final List<ConfigProblem> problems;

    ProblemList(List<ConfigProblem> problems) {
        this.problems = problems;
    }

    boolean isAs(List<String> expected) {
        if (expected.size() != problems.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!forms(problems.get(i)).contains(expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** From the shortest form to the longest. */
    private static List<String> forms(ConfigProblem problem) {
        String pointer = problem.pointer().isEmpty() ? "" : " " + problem.pointer();
        String key = problem.code().id() + pointer;
        String place = problem.position()
                .map(Object::toString)
                .or(problem::variable)
                .map(text -> key + " (" + text + ")")
                .orElse(key);
        return List.of(key, place, key + ": " + problem.message(), place + ": " + problem.message());
    }

    /** With all that can be said. */
    List<String> inFull() {
        List<String> texts = new ArrayList<>();
        problems.forEach(problem -> texts.add(forms(problem).get(3)));
        return texts;
    }

    /** As arguments behind a document, in Java. */
    String arguments() {
        return problems.stream()
                .map(problem -> ", \"" + forms(problem).get(0) + "\"")
                .collect(Collectors.joining());
    }
}
