package io.egf2.config.internal.record;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.JsonSection;
import io.egf2.config.RequiredWhen;
import io.egf2.config.internal.bind.Overrides;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.bind.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shape of a settings record of what its program declares. What its developer did wrong is found here, whatever a document
 * will say, and all of it in one pass.
 */
public final class ShapeBuilder {

    /** How many types may be inside each other: a document is not nested deeper either. */
    private static final int DEEPEST = 100;

    /** By their names, in the order in which they began. */
    private final Map<String, RecordShape> records = new LinkedHashMap<>();

    private final List<RecordFault> faults = new ArrayList<>();

    /** The types that are being looked at, each inside the one before it. */
    private final List<String> open = new ArrayList<>();

    private ShapeBuilder() {}

    public static RecordShape of(DeclaredType record) {
        ShapeBuilder builder = new ShapeBuilder();
        RecordShape shape = builder.root(record);
        if (!builder.faults.isEmpty()) {
            throw RecordFault.all(builder.faults);
        }
        Overrides.checkNames(shape);
        List<RecordShape> inOrder = List.copyOf(builder.records.values());
        for (int i = inOrder.size() - 1; i >= 0; i--) { // one that is used by another before it
            builder.bindDefaults(inOrder.get(i));
        }
        if (!builder.faults.isEmpty()) {
            throw RecordFault.all(builder.faults);
        }
        return shape;
    }

    private RecordShape root(DeclaredType record) {
        Map<String, Annotations> members = DeclaredAnnotations.of(record);
        if (creator(record, members) != null) {
            throw RecordFault.of(record.name(), "is made of one value, but a document is an object");
        }
        return record(record, members);
    }

    private void bindDefaults(RecordShape shape) {
        try {
            shape.bindDefaults();
        } catch (RecordFault e) {
            faults.add(e);
        }
    }

    /** A record, or what stands for it in a document. */
    Shape value(DeclaredType type) {
        RecordShape known = records.get(type.name().full());
        if (known != null) {
            return known;
        }
        Map<String, Annotations> members = DeclaredAnnotations.of(type);
        Invocable creator = creator(type, members);
        return creator == null ? record(type, members) : converted(type, creator, members);
    }

    /** An enum, or what stands for it in a document. */
    Shape choice(DeclaredType type) {
        Map<String, Annotations> members = DeclaredAnnotations.of(type);
        Invocable creator = creator(type, members);
        List<RecordFault> mistakes = new ArrayList<>();
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            mistakes.addAll(
                    JacksonAnnotations.faults(type, member.getKey(), place(type, member.getKey()), member.getValue()));
        }
        if (!mistakes.isEmpty()) {
            throw RecordFault.all(mistakes);
        }
        return creator == null ? EnumTypes.shape(type, members) : converted(type, creator, members);
    }

    private static @Nullable Invocable creator(DeclaredType type, Map<String, Annotations> members) {
        return JacksonAnnotations.mayBeOneValue(members) ? Creator.find(type, members) : null;
    }

    private static JacksonAnnotations.Place place(DeclaredType type, String member) {
        if (member.equals(Members.TYPE)) {
            return JacksonAnnotations.Place.ENUM;
        }
        return type.constants().contains(member) ? JacksonAnnotations.Place.CONSTANT : JacksonAnnotations.Place.OTHER;
    }

    /** What the creator is given: of the record's own constructor, its one component with what annotates it. */
    private Shape converted(DeclaredType type, Invocable creator, Map<String, Annotations> members) {
        if (open.contains(type.name().full())) {
            throw RecordFault.of(type.name(), "is made of itself, so that no value can be the first");
        }
        enter(type);
        try {
            return created(type, creator, members);
        } finally {
            open.remove(open.size() - 1);
        }
    }

    private void enter(DeclaredType type) {
        if (open.size() == DEEPEST) {
            throw RecordFault.of(type.name(), "is inside more than " + DEEPEST + " others");
        }
        open.add(type.name().full());
    }

    private Shape created(DeclaredType type, Invocable creator, Map<String, Annotations> members) {
        Annotations annotations = Annotations.NONE;
        if (type.isRecord()) {
            checkAll(type, members);
            annotations = creator.isConstructor() && type.components().size() == 1
                    ? members.getOrDefault(type.components().get(0).name(), Annotations.NONE)
                    : Annotations.NONE;
        }
        ComponentType given = new ComponentType(this, type, RecordFault.WHOLE, annotations);
        if (annotations.has(DefaultValue.class)) {
            throw given.fault("@DefaultValue is for what may be absent, and it is the whole value");
        }
        return ValueTypes.shape(type, given.shape(creator.parameters().get(0)), creator.maker());
    }

    private RecordShape record(DeclaredType type, Map<String, Annotations> members) {
        Annotations own = members.getOrDefault(Members.TYPE, Annotations.NONE);
        String description = description(own, JacksonAnnotations.TYPE_DESCRIPTION);
        RecordShape shape = new RecordShape(type.name(), type.constructor(), description);
        records.put(type.name().full(), shape);
        checkAll(type, members);
        Naming naming =
                own.has(JacksonAnnotations.NAMING) ? Naming.of(own.text(JacksonAnnotations.NAMING, "value")) : null;
        int before = faults.size();
        enter(type);
        List<DeclaredType.Component> components = type.components();
        for (int i = 0; i < components.size(); i++) {
            add(type, i, components.get(i), members, naming, shape);
        }
        open.remove(open.size() - 1);
        if (faults.size() == before) {
            shape.checkRequirements();
        }
        return shape;
    }

    private void add(
            DeclaredType type,
            int index,
            DeclaredType.Component component,
            Map<String, Annotations> members,
            @Nullable Naming naming,
            RecordShape shape) {
        try {
            Annotations annotations = members.getOrDefault(component.name(), Annotations.NONE);
            Setting setting = setting(type, index, component, annotations, naming);
            if (shape.settings().size() == index) { // else one before it could not be added
                shape.add(setting);
            }
        } catch (RecordFault e) {
            faults.add(e);
        }
    }

    private void checkAll(DeclaredType type, Map<String, Annotations> members) {
        List<String> components = new ArrayList<>();
        for (DeclaredType.Component component : type.components()) {
            components.add(component.name());
        }
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            JacksonAnnotations.Place place = member.getKey().equals(Members.TYPE)
                    ? JacksonAnnotations.Place.RECORD
                    : components.contains(member.getKey())
                            ? JacksonAnnotations.Place.COMPONENT
                            : JacksonAnnotations.Place.OTHER;
            faults.addAll(JacksonAnnotations.faults(type, member.getKey(), place, member.getValue()));
        }
    }

    private Setting setting(
            DeclaredType record,
            int index,
            DeclaredType.Component component,
            Annotations annotations,
            @Nullable Naming naming) {
        boolean takesRest = annotations.has(JsonAnySetter.class)
                && annotations.number(JacksonAnnotations.ANY_SETTER, "enabled", 1) == 1;
        ComponentType type = new ComponentType(this, record, index, annotations);
        String property = annotations.text(JsonProperty.class, "value");
        Setting setting = new Setting(
                !property.isEmpty() ? property : naming == null ? component.name() : naming.key(component.name()),
                annotations.texts(JacksonAnnotations.ALIAS, "value"),
                type.value(component.type()),
                ComponentType.optional(component.type()),
                annotations.has(DefaultValue.class) ? annotations.text(DefaultValue.class, "value") : null,
                description(annotations, JacksonAnnotations.DESCRIPTION),
                takesRest,
                requirements(annotations));
        if (takesRest && (component.type().known() != JsonSection.class || isNamed(annotations))) {
            throw type.fault("@JsonAnySetter needs the type JsonSection, and neither default nor aliases");
        }
        checkPresence(setting, annotations, type);
        return setting;
    }

    private static boolean isNamed(Annotations annotations) {
        return annotations.has(DefaultValue.class) || annotations.has(JsonAlias.class);
    }

    private static String description(Annotations annotations, String ofJackson) {
        return annotations.has(Description.class)
                ? annotations.text(Description.class, "value")
                : annotations.text(ofJackson, "value");
    }

    /** What several annotations say of whether a key must be there has to be one thing. */
    private static void checkPresence(Setting setting, Annotations annotations, ComponentType type) {
        if (!setting.requirements().isEmpty() && !setting.isOptional()) {
            throw type.fault("@RequiredWhen is for an Optional");
        }
        String said = annotations.text(JacksonAnnotations.PROPERTY, "isRequired");
        boolean isSaid = annotations.number(JacksonAnnotations.PROPERTY, "required", 0) == 1 || said.equals("TRUE");
        if (isSaid && !setting.isRequired()) {
            throw type.fault("@JsonProperty(required) is for what is neither an Optional nor has a default");
        }
        if (said.equals("FALSE") && setting.isRequired()) {
            throw type.fault("@JsonProperty(isRequired = FALSE) needs an Optional or @DefaultValue");
        }
    }

    private static List<Setting.Requirement> requirements(Annotations annotations) {
        List<Setting.Requirement> requirements = new ArrayList<>();
        for (Annotations one : annotations.all(RequiredWhen.class, RequiredWhen.Any.class)) {
            requirements.add(new Setting.Requirement(
                    one.text(RequiredWhen.class, "key"), one.text(RequiredWhen.class, "value")));
        }
        return requirements;
    }
}
