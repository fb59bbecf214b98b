package io.egf2.config.internal.slip;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.Mistake;
import io.egf2.config.internal.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Looks for the fewest mistakes that explain a text: where one mistake made others, it tries whether one {@link Slip} explains
 * them all, and nothing else comes of it.
 */
final class SlipSearch {

    private static final int MOST_SLIPS = 8;
    private static final int MOST_PROBLEMS = 60;

    /** How many characters are read at most, all readings together. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int NEAR = 120;
    private static final Pattern PLACE = Pattern.compile("[0-9]+:[0-9]+");

    private final String text;
    private final Outline outline;
    private final Function<JsonDocument, List<Problem>> binder;
    private final JsonDocument plain;
    private int characters;

    /**
     * One reading, with all that is told after it.
     *
     * @param brought how many of the problems came to light only by the last slip
     */
    private record Told(Reading reading, List<Problem> problems, int brought) {

        int count() {
            return problems.size() - brought;
        }

        Told unsure() {
            return new Told(reading.unsure(), problems, brought);
        }

        String meaning() {
            return reading.document()
                    .map(document -> document.text().replaceAll("\\s+", ""))
                    .orElse("");
        }
    }

    SlipSearch(String text, Outline outline, Function<JsonDocument, List<Problem>> binder) {
        this.text = text;
        this.outline = outline;
        this.binder = binder;
        this.plain = JsonDocument.unread(text);
    }

    Reading run() {
        Told told = told(Reading.of(text, List.of(), outline));
        Optional<Told> better = better(told);
        for (int slips = 1; better.isPresent(); slips++) {
            told = better.get();
            better = slips < MOST_SLIPS ? better(told) : Optional.empty();
        }
        return told.reading();
    }

    private Told told(Reading reading) {
        List<Problem> told = new ArrayList<>();
        reading.document().map(binder).ifPresent(told::addAll);
        told.addAll(reading.problems());
        return new Told(reading, told, 0);
    }

    /** The reading with the slip more that explains most, if any does. */
    private Optional<Told> better(Told before) {
        if (before.problems().size() < 2 || before.problems().size() > MOST_PROBLEMS) {
            return Optional.empty();
        }
        Optional<Told> best = Optional.empty();
        for (Slip slip : new SlipCandidates(text, before.reading().edits()).near(suspicious(before))) {
            Optional<Told> told = tried(slip, before);
            best = best.isPresent() && told.isPresent()
                    ? Optional.of(better(best.get(), told.get()))
                    : best.or(() -> told);
        }
        return best;
    }

    /** The mistakes that may have made others, or come of the same one. */
    private List<Mistake> suspicious(Told told) {
        List<Mistake> all = told.reading().mistakes();
        boolean isAnyLost = told.problems().stream()
                .anyMatch(each -> isMissing(each) && !linesOf(key(each)).isEmpty());
        return isAnyLost || told.reading().isLost()
                ? all
                : all.stream().filter(each -> isSuspicious(each, told)).toList();
    }

    private boolean isSuspicious(Mistake mistake, Told told) {
        Position place = plain.place(mistake.from());
        return told.problems().stream()
                        .filter(other -> isNear(place, mistake, other))
                        .count()
                > 1; // itself is one of them
    }

    private static boolean isNear(Position place, Mistake mistake, Problem other) {
        if (other.position().isEmpty()) {
            return false;
        }
        Position there = other.position().get();
        int lines = Math.abs(place.line() - there.line());
        boolean isVague = mistake.isVague()
                || other.code() == ProblemCode.JSON_SYNTAX && other.hint().isEmpty();
        return lines == 0 && Math.abs(place.column() - there.column()) <= NEAR || lines == 1 && isVague;
    }

    private Told better(Told best, Told other) {
        Slip mine = best.reading().lastSlip();
        Slip its = other.reading().lastSlip();
        boolean isLikelier = its.isLikelierThan(mine);
        if (other.count() != best.count() || isLikelier || mine.isLikelierThan(its)) {
            return other.count() < best.count() || other.count() == best.count() && isLikelier ? other : best;
        }
        boolean isAnother = plain.place(mine.mistake().from()).line()
                != plain.place(its.mistake().from()).line();
        return isAnother || other.meaning().equals(best.meaning()) ? best : best.unsure();
    }

    /** The reading with one slip more, if it tells less and nothing new. */
    private Optional<Told> tried(Slip slip, Told before) {
        List<Slip> slips = new ArrayList<>(before.reading().slips());
        if (characters > MOST_CHARACTERS || slips.stream().anyMatch(slip::touches)) {
            return Optional.empty();
        }
        slips.add(slip);
        characters += text.length();
        Reading reading = Reading.of(text, slips, outline);
        boolean isLost = reading.isLost() && (!before.reading().isLost() || slip.isBracket());
        if (isLost
                || reading.document().isEmpty()
                || reading.mistakes().size() > before.reading().mistakes().size()) {
            return Optional.empty();
        }
        Told told = told(reading);
        OptionalInt brought = brought(told, before, slip);
        return brought.isPresent()
                        && told.problems().size() - brought.getAsInt()
                                < before.problems().size()
                ? Optional.of(new Told(reading, told.problems(), brought.getAsInt()))
                : Optional.empty();
    }

    /** How many problems come to light that the mistakes had hidden; empty if one comes of the slip alone. */
    private OptionalInt brought(Told told, Told before, Slip slip) {
        List<String> rest = new ArrayList<>();
        before.problems().forEach(each -> rest.add(kind(each)));
        rest.add(slip.mistake().code() + slip.mistake().message());
        Set<Integer> others = linesOfOthers(before.reading(), slip);
        int brought = 0;
        for (Problem each : told.problems()) {
            if (!rest.remove(kind(each))) {
                if (!isOfOthers(each, others)) {
                    return OptionalInt.empty();
                }
                brought++;
            }
        }
        return OptionalInt.of(brought);
    }

    private Set<Integer> linesOfOthers(Reading before, Slip slip) {
        Set<Integer> lines = new HashSet<>();
        before.mistakes().forEach(each -> lines.add(plain.place(each.from()).line()));
        lines.remove(plain.place(slip.mistake().from()).line());
        return lines;
    }

    /** Whether a problem is one indeed, or comes of a mistake on another line. */
    private boolean isOfOthers(Problem problem, Set<Integer> others) {
        if (isMissing(problem)) {
            Set<Integer> lines = linesOf(key(problem));
            return lines.isEmpty() || lines.stream().anyMatch(others::contains);
        }
        return problem.position().filter(place -> others.contains(place.line())).isPresent();
    }

    /** What is said, whatever the places. */
    private static String kind(Problem problem) {
        return problem.code()
                + problem.pointer()
                + PLACE.matcher(problem.message()).replaceAll("");
    }

    private static boolean isMissing(Problem problem) {
        return problem.code() == ProblemCode.KEY_MISSING || problem.code() == ProblemCode.RULE_BROKEN;
    }

    private static String key(Problem problem) {
        return problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
    }

    /** Where the name of a key stands in the text. */
    private Set<Integer> linesOf(String key) {
        Set<Integer> lines = new HashSet<>();
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            if (!isName(at - 1) && !isName(at + key.length())) {
                lines.add(plain.place(at).line());
            }
        }
        return lines;
    }

    private boolean isName(int at) {
        return at >= 0 && at < text.length() && isOfName(text.charAt(at));
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
    }
}
