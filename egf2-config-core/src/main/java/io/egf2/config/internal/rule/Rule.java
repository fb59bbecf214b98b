package io.egf2.config.internal.rule;

import io.egf2.config.ProblemCode;
import java.util.Set;

/** What must fit between documents. */
public interface Rule {

    ProblemCode code();

    /** The keys that it reads, such as {@code sync /kafka/hosts}. */
    Set<String> reads();

    /** Judges the documents that are good, as far as they go. */
    void judge(Fleet fleet, Judgement judgement);
}
