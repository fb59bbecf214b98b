package io.egf2.config.fleet;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.text.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What of the findings is known and wanted, by a file. */
final class Silences {

    private final String file;
    private final List<Silence> silences = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Set<Silence> used = new HashSet<>();

    private Silences(String file) {
        this.file = file;
    }

    static Silences read(Path path) {
        Silences silences = new Silences(Shown.plain(path.toString()));
        try {
            List<String> lines = Files.readAllLines(path);
            for (int i = 0; i < lines.size(); i++) {
                silences.add(lines.get(i).strip(), i + 1);
            }
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? "there is none" : "it cannot be read as text in UTF-8";
            silences.faults.add(Finding.problem(
                    ProblemCode.SILENCE_INVALID, "the file of silences, " + silences.file + ": " + reason));
        }
        return silences;
    }

    private void add(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            silences.add(Silence.parse(line, number));
        } catch (IllegalArgumentException e) {
            faults.add(
                    Finding.problem(ProblemCode.SILENCE_INVALID, String.valueOf(e.getMessage()), place(line, number)));
        }
    }

    private Place place(String line, int number) {
        List<String> excerpt = List.of(number + " | " + Shown.clipped(line, 100));
        return new Place("", file, "", new Position(number, 1), excerpt);
    }

    /** Whether a finding is silenced; each silence may silence several that are alike. */
    boolean silence(Finding finding) {
        boolean isSilenced = false;
        for (Silence silence : silences) {
            if (silence.matches(finding)) {
                used.add(silence);
                isSilenced = true;
            }
        }
        return isSilenced;
    }

    List<Finding> faults() {
        return faults;
    }

    /**
     * The silences that matched nothing.
     *
     * @param isJudged whether a line could match in this check
     */
    List<Finding> unused(Predicate<Silence> isJudged) {
        List<Finding> unused = new ArrayList<>();
        for (Silence silence : silences) {
            if (isJudged.test(silence) && !used.contains(silence)) {
                unused.add(Finding.warning(
                                ProblemCode.SILENCE_UNUSED,
                                "nothing is found that this line silences",
                                place(silence.line(), silence.number()))
                        .withHint("delete the line"));
            }
        }
        return unused;
    }
}
