package io.egf2.config.internal.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.foreign.DatabindShape;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type that reflection tells of. */
public record ReflectedType(Class<?> type) implements DeclaredType {

    public static TypeUse use(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<TypeUse> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(use(argument));
            }
            return new TypeUse(new ReflectedType((Class<?>) generic.getRawType()), arguments, type.getTypeName());
        }
        DeclaredType raw = type instanceof Class<?> plain ? new ReflectedType(plain) : null;
        return new TypeUse(raw, List.of(), type.getTypeName());
    }

    @Override
    public TypeName name() {
        return TypeName.of(type);
    }

    @Override
    public Class<?> known() {
        return type;
    }

    @Override
    public boolean isRecord() {
        return type.isRecord();
    }

    @Override
    public boolean isEnum() {
        return type.isEnum();
    }

    @Override
    public boolean isArray() {
        return type.isArray();
    }

    @Override
    public boolean isAbstract() {
        return Modifier.isAbstract(type.getModifiers());
    }

    @Override
    public boolean hasTypeParameters() {
        return type.getTypeParameters().length > 0;
    }

    @Override
    public List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            components.add(new Component(component.getName(), use(component.getGenericType())));
        }
        return components;
    }

    @Override
    public List<String> constants() {
        List<String> names = new ArrayList<>();
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    @Override
    public Map<String, Annotations> annotations() {
        return ReflectedAnnotations.of(type);
    }

    @Override
    public List<DeclaredType> interfaces() {
        return all(type.getInterfaces());
    }

    private static List<DeclaredType> all(Class<?> @Nullable [] types) {
        List<DeclaredType> all = new ArrayList<>();
        for (Class<?> each : types == null ? new Class<?>[0] : types) {
            all.add(new ReflectedType(each));
        }
        return all;
    }

    @Override
    public @Nullable DeclaredType annotation(String name) {
        try {
            return new ReflectedType(Class.forName(name, false, type.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    @Override
    public List<Invocable> invocables() {
        List<Invocable> invocables = new ArrayList<>();
        for (Executable method : type.getDeclaredMethods()) {
            invocables.add(new ReflectedInvocable(method));
        }
        for (Executable constructor : type.getDeclaredConstructors()) {
            invocables.add(new ReflectedInvocable(constructor));
        }
        return invocables;
    }

    @Override
    public List<DeclaredType> subtypes() {
        List<DeclaredType> subtypes = new ArrayList<>();
        JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
        for (JsonSubTypes.Type subtype : named == null ? new JsonSubTypes.Type[0] : named.value()) {
            subtypes.add(new ReflectedType(subtype.value()));
        }
        subtypes.addAll(all(type.getPermittedSubclasses()));
        return subtypes;
    }

    @Override
    public Maker constructor() {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return ReflectedMaker.of(type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    @Override
    public Object constant(String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Override
    public boolean givesString(String member) {
        return member(member) != null;
    }

    private @Nullable AccessibleObject member(String name) {
        for (Method method : type.getDeclaredMethods()) {
            boolean isIt = method.getName().equals(name) && method.getParameterCount() == 0;
            if (isIt && method.getReturnType() == String.class) {
                return method;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name) && field.getType() == String.class) {
                return field;
            }
        }
        return null;
    }

    @Override
    public EnumShape written(String member, List<EnumShape.Choice> constants) {
        AccessibleObject value = member(member);
        if (value != null && !value.trySetAccessible()) {
            throw ReflectedMaker.closed(name());
        }
        List<EnumShape.Choice> named = new ArrayList<>();
        for (EnumShape.Choice choice : constants) {
            named.add(choice.named(name(), value(choice.constant(), value)));
        }
        return new EnumShape(name(), named);
    }

    private @Nullable String value(Object constant, @Nullable AccessibleObject member) {
        try {
            return (String)
                    (member instanceof Method method
                            ? method.invoke(constant)
                            : member instanceof Field field ? field.get(constant) : null);
        } catch (ReflectiveOperationException e) {
            throw RecordFault.in(name(), e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public Shape databind() {
        return new DatabindShape(type);
    }
}
