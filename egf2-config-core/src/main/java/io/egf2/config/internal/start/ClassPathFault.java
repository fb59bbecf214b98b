package io.egf2.config.internal.start;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Causes;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which jar or module it is that the JVM could not link the program with. What looks like a bug is then the surroundings':
 * another library has brought its own OkHttp, or the Java runtime was made without a module. Loaded only when something failed.
 */
final class ClassPathFault {

    /** The modules that this library and those it uses ask for, by the packages that are missed without them. */
    private static final Map<String, String> MODULES = Map.of(
            "java.util.logging.", "java.logging",
            "javax.naming.", "java.naming",
            "javax.management.", "java.management",
            "java.lang.management.", "java.management",
            "java.sql.", "java.sql",
            "java.beans.", "java.desktop",
            "org.w3c.dom.", "java.xml",
            "org.xml.sax.", "java.xml",
            "javax.xml.", "java.xml",
            "sun.misc.", "jdk.unsupported");

    private final List<Library> libraries = Library.all();
    private final LinkageError error;

    private ClassPathFault(LinkageError error) {
        this.error = error;
    }

    /** What seems to be a bug, told as what it is if it is a matter of the class path. Any other failure remains as it is. */
    static StageFailure explain(StageFailure failure) {
        if (failure.problems().get(0).code() != ProblemCode.BUG) {
            return failure;
        }
        Throwable e = failure.getCause();
        for (int depth = 0; e != null && depth < Causes.DEEPEST; depth++) {
            Optional<Problem> problem =
                    e instanceof LinkageError error ? new ClassPathFault(error).problem() : Optional.empty();
            if (problem.isPresent()) {
                return new StageFailure(failure.stage(), List.of(problem.get()), failure.getCause());
            }
            e = e.getCause();
        }
        return failure;
    }

    /** Empty if it is not known whose fault it is. Then the message may be anybody's, and is not shown. */
    private Optional<Problem> problem() {
        String message = String.valueOf(error.getMessage());
        if (message.startsWith("Could not initialize") || !isOurs()) {
            return Optional
                    .empty(); // it failed before, and the cause tells why; or a fetcher or record of others failed
        }
        for (String name : names(message)) {
            Optional<Problem> problem = problem(name);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Whether it is the library, or one that it uses, that missed something. Class loaders stand between. */
    private boolean isOurs() {
        for (StackTraceElement frame : error.getStackTrace()) {
            String name = frame.getClassName();
            boolean isOfJdk = name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
            if (!isOfJdk && !name.contains("oader")) {
                return library(name).isPresent();
            }
        }
        return false;
    }

    private Optional<Library> library(String name) {
        for (Library library : libraries) {
            if (name.startsWith(library.prefix())) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> problem(String name) {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            boolean isThere = ModuleLayer.boot().findModule(module.getValue()).isPresent();
            if (name.startsWith(module.getKey()) && !isThere) {
                return Optional.of(missing(module.getValue(), name));
            }
        }
        return library(name).map(library -> unfit(library, name));
    }

    private Problem unfit(Library library, String name) {
        List<String> places = library.places();
        String what = library.name()
                + (places.isEmpty()
                        ? " is not on the class path"
                        : " is there in a version that does not fit, in " + Library.file(places.get(0)));
        return Problem.of(ProblemCode.CLASS_PATH, name + fault() + ": " + what)
                .withDetails(places)
                .withHint(library.advice(places));
    }

    /** That a class could not be initialized is told with the name of the error that was the reason. */
    private String fault() {
        String text = error.toString();
        return text.contains("NoClassDef") || text.contains("NoSuch") ? " is missing" : " is not what it should be";
    }

    private static Problem missing(String module, String name) {
        boolean isLeftOut = ModuleFinder.ofSystem().find(module).isPresent();
        return Problem.of(ProblemCode.CLASS_PATH, name + " is missing: this JVM runs without the module " + module)
                .withHint(
                        isLeftOut
                                ? "start java with --add-modules " + module
                                : "make the Java runtime with this module too: jlink --add-modules " + module);
    }

    /** The names in the message: a method that was looked for comes first, and what is ours last. */
    private static List<String> names(String message) {
        List<String> names = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= message.length(); at++) {
            char c = at < message.length() ? message.charAt(at) : ' ';
            if (!isOfName(c)) {
                String name = name(message.substring(start, at));
                List<String> list = name.startsWith("io.egf2.") ? ours : names;
                list.add(c == '(' ? 0 : list.size(), name);
                start = at + 1;
            }
        }
        names.addAll(ours);
        return names;
    }

    private static String name(String word) {
        return (word.endsWith(".") ? word.substring(0, word.length() - 1) : word).replace('/', '.');
    }

    private static boolean isOfName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '/' || c == '<' || c == '>';
    }
}
