package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.json.TextSection;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object as a record, one setting a component. */
public final class RecordShape extends Shape {

    private final TypeName type;
    private final Maker maker;
    private final String description;
    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private @Nullable Object[] defaults = {};

    /** The index of the setting whose default is just being bound, or -1. */
    private int boundNow = -1;

    /**
     * A record, still without its settings.
     *
     * @param maker its canonical constructor
     * @param description what the record says of itself, or empty
     */
    public RecordShape(TypeName type, Maker maker, String description) {
        this.type = type;
        this.maker = maker;
        this.description = description;
    }

    /** Adds the next component; a record may hold itself in a list, so a shape is filled after it is made. */
    public void add(Setting setting) {
        if (setting.takesRest() && takesRest()) {
            throw RecordFault.of(type, settings.size(), "has two components that take all other keys");
        }
        int index = settings.size();
        settings.add(setting);
        if (!setting.takesRest()) {
            name(setting.key(), index);
        }
        for (String alias : setting.aliases()) {
            name(alias, index);
        }
    }

    private void name(String key, int index) {
        Integer other = byKey.putIfAbsent(key, index);
        if (other != null) {
            String what =
                    other == index ? "has a component that has twice the key " : "has two components for the key ";
            throw RecordFault.of(type, index, what + Shown.quoted(key));
        }
    }

    public TypeName type() {
        return type;
    }

    public Maker maker() {
        return maker;
    }

    /** What {@link io.egf2.config.Description} says of the record itself. */
    public String description() {
        return description;
    }

    public List<Setting> settings() {
        return settings;
    }

    /** The setting that a key stands for; there must be one. */
    public Setting setting(String key) {
        return settings.get(indexOf(key));
    }

    @Override
    public Form form() {
        return Form.OBJECT;
    }

    @Override
    public boolean hasFreeKeys() {
        return false;
    }

    @Override
    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    @Override
    public Outline inside(@Nullable String key) {
        Integer index = key == null ? null : byKey.get(key);
        return index == null ? Outline.UNKNOWN : settings.get(index).shape();
    }

    @Override
    public String expected(Pointer at) {
        List<String> required = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.isRequired()) {
                required.add('"' + setting.key() + '"');
            }
        }
        return required.isEmpty() ? "an object" : "an object with " + String.join(", ", required);
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        return bind(value, at, binding, Map.of());
    }

    /**
     * Binds an object.
     *
     * @param overrides values that replace those of the object, by key
     */
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding, Map<String, JsonValue> overrides) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return binding.reject(value, at.toMisplaced(), this);
        }
        ObjectMembers members = ObjectMembers.of(value, this, at, binding, overrides);
        boolean mayBeEncrypted = at.parent() == null && !members.unknown().isEmpty() && !takesRest();
        if (mayBeEncrypted && Wrapper.isToldAsEncrypted(value, members, at, binding)) {
            return null;
        }
        @Nullable Object[] arguments = new @Nullable Object[settings.size()];
        List<UnknownKeys.Missing> missing = new ArrayList<>();
        boolean complete = members.isSure() && !value.isIncomplete();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(i, at, binding, missing, members);
            complete &= arguments[i] != null;
        }
        complete &= !addRequired(arguments, members, missing);
        if (value.isIncomplete()) {
            missing.clear();
        }
        if (!missing.isEmpty() || !members.unknown().isEmpty() && !takesRest()) {
            complete &= !Wrapper.isTold(value, this, missing, members, at, binding)
                    && new UnknownKeys(this, value, at, binding).report(members, missing);
        }
        return complete ? construct(arguments, value, at, binding, overrides) : null;
    }

    private @Nullable Object argument(
            int index, Pointer at, Binding binding, List<UnknownKeys.Missing> missing, ObjectMembers members) {
        Setting setting = settings.get(index);
        JsonValue value = members.value(index);
        if (setting.takesRest()) {
            return rest(members);
        }
        Pointer pointer = setting.under(at);
        if (value != null && !setting.isAbsent(value)) {
            return setting.present(value, pointer, binding);
        }
        if (setting.isRequired()) {
            missing.add(new UnknownKeys.Missing(setting, null));
        }
        Object known = index < defaults.length ? defaults[index] : null;
        if (known == null && boundNow == index) {
            throw RecordFault.of(type, index, "has a default that needs itself");
        }
        return known == null ? setting.absent(pointer, binding) : known;
    }

    private static @Nullable Object rest(ObjectMembers members) {
        for (JsonValue key : members.unknown()) {
            if (key.value().isUnsure()) {
                return null;
            }
        }
        return TextSection.ofMembers(members.unknown());
    }

    /** Adds what is absent although the value of another key demands it; true if there is any. */
    private boolean addRequired(
            @Nullable Object[] arguments, ObjectMembers members, List<UnknownKeys.Missing> missing) {
        int before = missing.size();
        for (int i = 0; i < arguments.length; i++) {
            for (Setting.Requirement requirement : settings.get(i).requirements()) {
                JsonValue value = members.value(i);
                boolean isAbsent = value == null || settings.get(i).isAbsent(value);
                int other = indexOf(requirement.key());
                if (isAbsent && requirement.holds(settings.get(other).shape(), arguments[other])) {
                    missing.add(new UnknownKeys.Missing(settings.get(i), requirement));
                    break;
                }
            }
        }
        return missing.size() > before;
    }

    /** Whether each requirement speaks of a key and value that there are; asked when all settings are known. */
    public void checkRequirements() {
        List<RecordFault> faults = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            for (Setting.Requirement requirement : settings.get(i).requirements()) {
                int other = indexOf(requirement.key());
                String fault = requirement.fault(other < 0 ? null : settings.get(other));
                if (fault != null) {
                    String key = settings.get(i).key();
                    faults.add(RecordFault.of(type, i, "has a wrong @RequiredWhen for \"" + key + "\": " + fault));
                }
            }
        }
        failFor(faults);
    }

    private static void failFor(List<RecordFault> faults) {
        if (!faults.isEmpty()) {
            throw RecordFault.all(faults);
        }
    }

    /**
     * Binds all defaults, and fails for those that are wrong: they are the developer's, whatever a document says. One that refers to
     * a variable or file is bound when it is used.
     */
    public void bindDefaults() {
        List<RecordFault> faults = new ArrayList<>();
        @Nullable Object[] bound = new @Nullable Object[settings.size()];
        for (int i = 0; i < bound.length; i++) {
            if (settings.get(i).defaultText() != null) {
                bound[i] = bindDefault(i, faults);
            }
        }
        failFor(faults);
        defaults = bound;
    }

    private @Nullable Object bindDefault(int index, List<RecordFault> faults) {
        Binding binding = Binding.ofDefaults();
        Setting setting = settings.get(index);
        boundNow = index;
        Object bound = setting.absent(setting.under(Pointer.ROOT), binding);
        boundNow = -1;
        for (Problem problem : binding.problems().inOrder()) {
            faults.add(RecordFault.wrongDefault(type, index, problem));
        }
        for (Problem warning : binding.warnings().inOrder()) {
            faults.add(RecordFault.wrongDefault(type, index, warning));
        }
        return bound;
    }

    private @Nullable Object construct(
            @Nullable Object[] arguments,
            JsonValue value,
            Pointer at,
            Binding binding,
            Map<String, JsonValue> overrides) {
        try {
            return maker.make(arguments);
        } catch (RecordFault e) {
            throw e;
        } catch (Throwable e) {
            return new RuleFault(this, value, at, binding).tell(e, overrides);
        }
    }

    @Override
    public boolean holdsSecret(List<Shape> open) {
        if (open.contains(this)) {
            return false; // a record that holds itself
        }
        List<Shape> inside = new ArrayList<>(open);
        inside.add(this);
        for (Setting setting : settings) {
            if (setting.shape().holdsSecret(inside)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the setting that a key stands for, or -1. */
    public int indexOf(String key) {
        return byKey.getOrDefault(key, -1);
    }

    boolean takesRest() {
        for (Setting setting : settings) {
            if (setting.takesRest()) {
                return true;
            }
        }
        return false;
    }
}
