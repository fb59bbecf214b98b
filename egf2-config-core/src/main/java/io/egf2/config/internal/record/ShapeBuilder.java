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
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shape of a settings record: all reflection on it happens here, while the document is on its way. What its developer
 * did wrong is found here too, whatever the document will say.
 */
public final class ShapeBuilder {

    private final Map<Class<?>, RecordShape> records = new HashMap<>();
    private final List<RecordShape> inOrder = new ArrayList<>();

    private ShapeBuilder() {}

    public static RecordShape of(Class<?> record) {
        ShapeBuilder builder = new ShapeBuilder();
        Map<String, Annotations> members = DeclaredAnnotations.of(record);
        if (creator(record, members) != null) {
            throw RecordFault.of(record, "is made of one value, but a document is an object");
        }
        RecordShape shape = builder.record(record, members);
        Overrides.checkNames(shape);
        for (int i = builder.inOrder.size() - 1; i >= 0; i--) { // one that is used by another before it
            builder.inOrder.get(i).bindDefaults();
        }
        return shape;
    }

    /** A record, or what stands for it in a document. */
    Shape value(Class<?> type) {
        RecordShape known = records.get(type);
        if (known != null) {
            return known;
        }
        Map<String, Annotations> members = DeclaredAnnotations.of(type);
        Executable creator = creator(type, members);
        return creator == null ? record(type, members) : converted(type, creator, members);
    }

    /** An enum, or what stands for it in a document. */
    Shape choice(Class<?> type) {
        Map<String, Annotations> members = DeclaredAnnotations.of(type);
        Executable creator = creator(type, members);
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            JacksonAnnotations.check(type, member.getKey(), place(type, member.getKey()), member.getValue());
        }
        return creator == null ? EnumTypes.shape(type, members) : converted(type, creator, members);
    }

    private static @Nullable Executable creator(Class<?> type, Map<String, Annotations> members) {
        return JacksonAnnotations.mayBeOneValue(members) ? Creator.find(type, members) : null;
    }

    private static JacksonAnnotations.Place place(Class<?> type, String member) {
        if (member.equals(Members.TYPE)) {
            return JacksonAnnotations.Place.ENUM;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(member)) {
                return JacksonAnnotations.Place.CONSTANT;
            }
        }
        return JacksonAnnotations.Place.OTHER;
    }

    /** What the creator is given: of the record's own constructor, its one component with what annotates it. */
    private Shape converted(Class<?> type, Executable creator, Map<String, Annotations> members) {
        Annotations annotations = Annotations.NONE;
        if (type.isRecord()) {
            checkAll(type, members);
            annotations = creator instanceof Constructor && type.getRecordComponents().length == 1
                    ? members.getOrDefault(type.getRecordComponents()[0].getName(), Annotations.NONE)
                    : Annotations.NONE;
        }
        ComponentType given = new ComponentType(this, type, "a wrong creator", annotations);
        if (annotations.has(DefaultValue.class)) {
            throw given.fault("@DefaultValue is for what may be absent, and it is the whole value");
        }
        return ValueTypes.shape(type, given.shape(creator.getGenericParameterTypes()[0]), accessible(creator, type));
    }

    private RecordShape record(Class<?> type, Map<String, Annotations> members) {
        RecordComponent[] components = type.getRecordComponents();
        Annotations own = members.getOrDefault(Members.TYPE, Annotations.NONE);
        String description = description(own, JacksonAnnotations.TYPE_DESCRIPTION);
        RecordShape shape = new RecordShape(type, constructor(type, components), description);
        records.put(type, shape);
        inOrder.add(shape);
        checkAll(type, members);
        Naming naming =
                own.has(JacksonAnnotations.NAMING) ? Naming.of(own.text(JacksonAnnotations.NAMING, "value")) : null;
        for (RecordComponent component : components) {
            Annotations annotations = members.getOrDefault(component.getName(), Annotations.NONE);
            shape.add(setting(component, annotations, naming));
        }
        shape.checkRequirements();
        return shape;
    }

    private static void checkAll(Class<?> type, Map<String, Annotations> members) {
        List<String> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component.getName());
        }
        for (Map.Entry<String, Annotations> member : members.entrySet()) {
            JacksonAnnotations.Place place = member.getKey().equals(Members.TYPE)
                    ? JacksonAnnotations.Place.RECORD
                    : components.contains(member.getKey())
                            ? JacksonAnnotations.Place.COMPONENT
                            : JacksonAnnotations.Place.OTHER;
            JacksonAnnotations.check(type, member.getKey(), place, member.getValue());
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return accessible(type.getDeclaredConstructor(types), type);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    private static <T extends Executable> T accessible(T executable, Class<?> type) {
        try {
            executable.setAccessible(true);
            return executable;
        } catch (RuntimeException e) {
            throw RecordFault.of(type, "is in a package that is not open to the module io.egf2.config");
        }
    }

    private Setting setting(RecordComponent component, Annotations annotations, @Nullable Naming naming) {
        boolean takesRest = annotations.has(JsonAnySetter.class)
                && annotations.number(JacksonAnnotations.ANY_SETTER, "enabled", 1) == 1;
        ComponentType type = new ComponentType(
                this, component.getDeclaringRecord(), "a wrong component " + component.getName(), annotations);
        String property = annotations.text(JsonProperty.class, "value");
        Setting setting = new Setting(
                !property.isEmpty() ? property : naming == null ? component.getName() : naming.key(component.getName()),
                annotations.texts(JacksonAnnotations.ALIAS, "value"),
                type.value(component.getGenericType()),
                ComponentType.optional(component.getType()),
                annotations.has(DefaultValue.class) ? annotations.text(DefaultValue.class, "value") : null,
                description(annotations, JacksonAnnotations.DESCRIPTION),
                takesRest,
                requirements(annotations));
        if (takesRest && (component.getType() != JsonSection.class || isNamed(annotations))) {
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
