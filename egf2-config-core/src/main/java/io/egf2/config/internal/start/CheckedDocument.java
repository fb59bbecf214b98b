package io.egf2.config.internal.start;

import io.egf2.config.Position;
import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.ObjectMembers;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.SourceExcerpt;
import io.egf2.config.internal.report.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that was checked: what its keys say and where, or why there is none.
 *
 * @param service the name of the service
 * @param outcome what a start would have come to; null if it would fail
 * @param failure how it would fail; null if it would not
 */
public record CheckedDocument(
        String service, @Nullable Outcome outcome, @Nullable StartFailure failure) {

    /**
     * What a key says.
     *
     * @param pointer the key
     * @param value as the settings record has it; of an {@code Optional}, the value within
     * @param source the value in the document; null of a default, which has no place
     */
    public record Said(Pointer pointer, Object value, @Nullable JsonValue source) {

        public Optional<Position> position() {
            return source == null ? Optional.empty() : Optional.of(source.position());
        }

        /** What replaces the value by another one; empty of a default. */
        public Optional<Edit> replacement(String json) {
            return source == null
                    ? Optional.empty()
                    : Optional.of(new Edit(
                            source.document().writtenStart(source.entry()),
                            source.document().writtenEnd(source.entry()),
                            json));
        }

        /** The line of the document, with a caret; empty of a default. */
        public List<String> excerpt() {
            return source == null ? List.of() : SourceExcerpt.of(source, !source.isContainer() && !pointer.secret());
        }
    }

    /** The location, safe to print. */
    public String location() {
        return outcome != null ? outcome.location() : failure == null ? "" : failure.facts().where();
    }

    /**
     * What a key of a good document says, such as {@code kafka, hosts}.
     *
     * @return empty if neither the document nor a default sets it
     */
    public Optional<Said> find(String... keys) {
        if (outcome == null) {
            return Optional.empty();
        }
        Binding binding = new Binding(Environment.of(Map.of()), false);
        return find(keys, 0, outcome.shape(), outcome.document().root(), Pointer.ROOT, binding);
    }

    private static Optional<Said> find(
            String[] keys, int depth, RecordShape shape, JsonValue object, Pointer at, Binding binding) {
        ObjectMembers members = ObjectMembers.of(object, shape, at, binding, Map.of());
        int index = shape.indexOf(keys[depth]);
        if (index < 0) {
            return Optional.empty();
        }
        Setting setting = shape.settings().get(index);
        Pointer pointer = setting.under(at);
        JsonValue value = members.value(index);
        boolean isThere = value != null && !setting.isAbsent(value);
        if (depth + 1 < keys.length) {
            return isThere && setting.shape() instanceof RecordShape inner
                    ? find(keys, depth + 1, inner, value, pointer, binding)
                    : Optional.empty();
        }
        Object said = isThere ? setting.shape().read(value, pointer, binding) : setting.bound(pointer, binding);
        return said == null ? Optional.empty() : Optional.of(new Said(pointer, said, isThere ? value : null));
    }
}
