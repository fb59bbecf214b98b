package io.egf2.config.internal.mend;

import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.mend.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** What becomes of a merge conflict within a container: its keys are there, whatever their values. */
final class Conflicts {

    private final String text;
    private final JsonDocument plain;
    private final TokenStream tokens;
    private final Mends mends;
    private final Separators separators;
    private final Ending ending;

    Conflicts(JsonDocument plain, TokenStream tokens, Mends mends, Separators separators, Ending ending) {
        this.text = plain.text();
        this.plain = plain;
        this.tokens = tokens;
        this.mends = mends;
        this.separators = separators;
        this.ending = ending;
    }

    /** Takes the conflict that is next. */
    void read(Container container) {
        int behind = tokens.lastEnd();
        Token token = tokens.take();
        Optional<Set<String>> keys = MergeConflict.keys(text.substring(token.from(), token.to()));
        tell(token, keys.isPresent());
        boolean inList = text.charAt(token.from()) != '<' || !container.isObject();
        if (inList && token.isReadable()) {
            mends.mark(container.entry(), Marks.INCOMPLETE);
        }
        boolean holdsNothing = inList || keys.isEmpty() || keys.get().isEmpty();
        if (holdsNothing && tokens.peek().isClose() || keys.isEmpty()) {
            separators.dropComma(container);
        }
        if (keys.isPresent() && holdsNothing) {
            mends.edit(token.from(), token.to(), " ");
        } else if (keys.isPresent()) {
            separators.beforeItem(container, behind);
            boolean isLast = tokens.peek().isClose() || tokens.peek().kind() == Kind.COMMA;
            mends.edit(token.from(), token.to(), placeholders(keys.get()) + (isLast ? "" : ","));
        }
        container.beginAgain();
    }

    private void tell(Token token, boolean isUnderstood) {
        Mistake mistake = token.mistake();
        if (mistake != null && isUnderstood) {
            mends.tell(mistake);
        } else if (mistake != null) {
            String rest =
                    "; not looked at from line " + plain.position(token.from()).line();
            ending.at(
                    token.from(),
                    Mistake.of(mistake.code(), mistake.from(), mistake.to(), mistake.message() + rest, mistake.hint()));
        }
    }

    /** One of its keys was meant, whatever its value: it is there. */
    private String placeholders(Set<String> keys) {
        StringBuilder members = new StringBuilder();
        for (String key : keys) {
            mends.mark(mends.entry(), Marks.UNREADABLE);
            mends.mark(mends.entry(), Marks.UNREADABLE);
            members.append(members.length() == 0 ? "" : ",").append(key).append(":0");
        }
        return members.toString();
    }
}
