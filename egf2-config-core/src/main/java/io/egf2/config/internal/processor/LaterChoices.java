package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.TypeName;
import java.util.List;

/** An enum whose program tells how its constants are written, when the service runs: until then nothing is said of them. */
final class LaterChoices extends EnumShape {

    private final String member;

    /**
     * An enum.
     *
     * @param member the expression that gives what a constant is written as
     */
    LaterChoices(TypeName type, List<Choice> choices, String member) {
        super(type, choices);
        this.member = member;
    }

    String member() {
        return member;
    }

    @Override
    protected Object find(String text) {
        return text;
    }
}
