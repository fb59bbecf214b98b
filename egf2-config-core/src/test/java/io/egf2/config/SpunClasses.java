package io.egf2.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes that a JVM made while it ran: of lambdas, proxies, method handles and reflection. They are slow to make, and most of
 * them no archive keeps.
 *
 * @param names their names
 * @param causes the method of a program, not of the JDK, that had each made, such as {@code com.example.Some.method}; empty if
 *     the JDK cannot tell
 */
record SpunClasses(List<String> names, Set<String> causes) {

    /** A JDK 25 tells why it loads a class. */
    static final boolean HAS_CAUSES = Runtime.version().feature() >= 25;

    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (?!shared objects file|jrt:|file:)");
    private static final Pattern STACK = Pattern.compile("\\] Java stack when loading (\\S+):");
    private static final Pattern FRAME = Pattern.compile("\\] \\tat ([\\w.$<>]+)\\(");

    /** Made by whatever loads the first class from a jar. */
    private static final String OF_JARS = "java.util.zip.ZipFile$Source$$Lambda";

    /** The options of a JVM that make them be told. */
    static String[] options() {
        return HAS_CAUSES
                ? new String[] {"-Xlog:class+load,class+load+cause:stdout", "-XX:LogClassLoadingCauseFor=*"}
                : new String[] {LoadedClasses.OPTION};
    }

    static SpunClasses in(ChildJvm.Result result) {
        List<String> names = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find() && !loaded.group(1).startsWith(OF_JARS)) {
                names.add(loaded.group(1));
            }
        }
        return new SpunClasses(names, causes(result, names));
    }

    private static Set<String> causes(ChildJvm.Result result, List<String> names) {
        Set<String> causes = new TreeSet<>();
        boolean isWanted = false;
        for (String line : result.out().lines().toList()) {
            Matcher stack = STACK.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (stack.find()) {
                isWanted = names.contains(stack.group(1));
            } else if (isWanted && frame.find() && !isOfTheJdk(frame.group(1))) {
                causes.add(frame.group(1));
                isWanted = false;
            }
        }
        return causes;
    }

    private static boolean isOfTheJdk(String method) {
        return method.startsWith("java.") || method.startsWith("jdk.") || method.startsWith("sun.");
    }
}
