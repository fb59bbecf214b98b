package io.egf2.examples.fleet;

import java.util.ArrayList;
import java.util.List;

/** The form of the report that is certainly wanted, whatever else is wrong with the command line. */
final class Form {

    private Form() {}

    /** {@code text} if none is asked for, or it is misspelt, or several are. */
    static String of(String... args) {
        String name = Switch.FORMAT.typed();
        List<String> values = new ArrayList<>();
        for (int at = 0; at < args.length; at++) {
            if (args[at].startsWith(name + "=")) {
                values.add(args[at].substring(name.length() + 1));
            } else if (args[at].equals(name)) {
                values.add(at + 1 < args.length ? args[at + 1] : "");
            }
        }
        boolean isCertain = values.size() == 1 && Switch.FORMAT.choices().contains(values.get(0));
        return isCertain ? values.get(0) : "text";
    }
}
