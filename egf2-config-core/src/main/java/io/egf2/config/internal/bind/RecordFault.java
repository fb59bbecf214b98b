package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mistakes in settings records: the service's developer made them, so they are no fault of the document. */
public final class RecordFault extends StageFailure {

    /**
     * Where a mistake is.
     *
     * @param component the index of a record's component; {@link #WHOLE} for the type itself
     */
    public record Place(TypeName type, int component) {}

    public static final int WHOLE = -1;

    private static final String HINT = "this is a mistake in the service's program; tell its developers";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Place> places;

    private RecordFault(List<Problem> problems, List<Place> places, @Nullable Throwable cause) {
        super(Stage.BIND, problems, cause);
        this.places = places;
    }

    private RecordFault(Problem problem, Place place, @Nullable Throwable cause) {
        this(List.of(problem), List.of(place), cause);
    }

    public static RecordFault of(TypeName type, String what) {
        return of(type, WHOLE, what);
    }

    public static RecordFault of(TypeName type, int component, String what) {
        return new RecordFault(problem("", type + " " + what), new Place(type, component), null);
    }

    /** The program of a type failed while a value of it was made. */
    public static RecordFault in(TypeName type, Throwable thrown) {
        String message =
                "the constructor of " + type + " threw " + thrown.getClass().getName();
        return new RecordFault(problem("", message), new Place(type, WHOLE), thrown);
    }

    /** A type that databind can make nothing of, whatever the value. */
    public static RecordFault unreadable(TypeName type, Throwable thrown) {
        String message = type + " has no constructor or method that Jackson databind can use";
        return new RecordFault(problem("", message), new Place(type, WHOLE), thrown);
    }

    /** A default that cannot be read, as if a document had it. */
    static RecordFault wrongDefault(TypeName record, int component, Problem said) {
        Problem problem = problem(said.pointer(), record + " has a wrong default: " + said.message());
        return new RecordFault(problem, new Place(record, component), null);
    }

    /** Several as one; a type that is used twice is told of once. */
    public static RecordFault all(List<RecordFault> faults) {
        Set<String> told = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (RecordFault fault : faults) {
            for (int i = 0; i < fault.places.size(); i++) {
                Problem problem = fault.problems().get(i);
                if (told.add(problem.pointer() + ' ' + problem.message())) {
                    problems.add(problem);
                    places.add(fault.places.get(i));
                }
            }
        }
        return new RecordFault(problems, places, faults.get(0).getCause());
    }

    /** Where each problem is, in their order. */
    public List<Place> places() {
        return places;
    }

    private static Problem problem(String pointer, String message) {
        return Problem.of(ProblemCode.BUG, pointer, message).withHint(HINT);
    }
}
