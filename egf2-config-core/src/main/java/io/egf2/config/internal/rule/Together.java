package io.egf2.config.internal.rule;

import io.egf2.config.internal.report.Place;
import java.util.ArrayList;
import java.util.List;

/** Facts that are told together. */
final class Together {

    /** So many that say the same wrong thing are taken to be one mistake, made in a template or by copying. */
    private static final int ONE_MISTAKE = 3;

    private Together() {}

    /** What is told by one finding each: all of them if they are many, or else one by one. */
    static List<List<Fact>> mistakes(List<Fact> same) {
        return same.size() >= ONE_MISTAKE
                ? List.of(same)
                : same.stream().map(List::of).toList();
    }

    static Place[] places(List<Fact> first, List<Fact> others) {
        List<Place> places = new ArrayList<>();
        first.forEach(each -> places.add(each.place()));
        others.forEach(each -> places.add(each.place()));
        return places.toArray(Place[]::new);
    }

    /** Such as {@code sync, file and job}. */
    static String services(List<Fact> facts) {
        List<String> names = facts.stream().map(Fact::service).distinct().toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Such as {@code sync and 2 others}. */
    static String firstOf(List<Fact> facts) {
        int others = facts.size() - 1;
        String and = others == 0 ? "" : others == 1 ? " and " + facts.get(1).service() : " and " + others + " others";
        return facts.get(0).service() + and;
    }

    /** The form of a verb for so many facts. */
    static String verb(List<Fact> facts, String one, String many) {
        return facts.size() == 1 ? one : many;
    }
}
