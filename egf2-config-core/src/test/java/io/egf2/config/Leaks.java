package io.egf2.config;

import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.Forms;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Collects every text of a failure that could be printed or logged by anybody. */
final class Leaks {

    private Leaks() {}

    public static String everythingOf(ConfigException failure) {
        return everythingOf(failure, new byte[0]);
    }

    /** The same where a fix may hold a part of the document. */
    static String everythingOf(ConfigException failure, byte[] document) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        text.append(failure.report()).append(failure.toString());
        for (ConfigProblem problem : failure.problems()) {
            text.append(problem.toString()).append(problem.message()).append(problem.pointer());
            text.append(problem.hint().toString()).append(Details.of(problem).toString());
        }
        return text.append(Forms.everythingOf(failure.problems(), document)).toString();
    }
}
