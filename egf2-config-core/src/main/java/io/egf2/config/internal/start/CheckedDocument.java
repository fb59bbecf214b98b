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
import io.egf2.config.internal.report.DocumentReport;
import io.egf2.config.internal.report.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    public record Said(
            Pointer pointer, Object value, @Nullable JsonValue source) {

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

        /** The elements of a list, each at its place. */
        public List<Said> elements() {
            List<Said> elements = new ArrayList<>();
            JsonValue element = source == null ? null : source.first();
            for (Object each : (List<?>) value) {
                elements.add(new Said(pointer.child(String.valueOf(elements.size())), each, element));
                element = element == null ? null : element.next();
            }
            return elements;
        }

        /** The texts of a list in a section that is its driver's: they may hold anything, and are not shown. */
        public List<Said> elements(String key) {
            List<Said> elements = new ArrayList<>();
            JsonValue list = source == null ? null : member(source, key);
            JsonValue element = list == null || list.kind() != JsonValue.Kind.LIST ? null : list.first();
            Pointer at = new Pointer(pointer, key, true);
            for (int i = 0; element != null; i++) {
                if (element.kind() == JsonValue.Kind.STRING) {
                    elements.add(new Said(at.child(String.valueOf(i)), element.string(), element));
                }
                element = element.next();
            }
            return elements;
        }

        /** The keys of a section, each at its place; what stands for them may be secret, and is not shown. */
        public List<Said> keys() {
            List<Said> keys = new ArrayList<>();
            JsonValue key = source == null ? null : source.first();
            for (; key != null; key = key.next()) {
                keys.add(new Said(new Pointer(pointer, key.string(), true), key.string(), key));
            }
            return keys;
        }

        private static @Nullable JsonValue member(JsonValue object, String name) {
            for (JsonValue key = object.first(); key != null; key = key.next()) {
                if (key.string().equals(name)) {
                    return key.value();
                }
            }
            return null;
        }

        /** The line of the document, with a caret; empty of a default. */
        public List<String> excerpt() {
            return source == null ? List.of() : SourceExcerpt.of(source, !source.isContainer() && !pointer.secret());
        }
    }

    /** The location, safe to print. */
    public String location() {
        return outcome != null
                ? outcome.location()
                : failure == null ? "" : failure.facts().where();
    }

    /** What was found in it by itself. */
    public DocumentReport report() {
        return outcome != null
                ? outcome.document(service)
                : Objects.requireNonNull(failure).document();
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
        JsonValue written = members.value(index);
        JsonValue value = written == null || setting.isAbsent(written) ? null : written;
        if (depth + 1 < keys.length) {
            return value != null && setting.shape() instanceof RecordShape inner
                    ? find(keys, depth + 1, inner, value, pointer, binding)
                    : Optional.empty();
        }
        Object said = value != null ? setting.shape().read(value, pointer, binding) : setting.bound(pointer, binding);
        return said == null ? Optional.empty() : Optional.of(new Said(pointer, said, value));
    }
}
