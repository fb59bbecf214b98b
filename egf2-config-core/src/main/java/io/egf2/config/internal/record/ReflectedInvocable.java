package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.Maker;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A method or constructor that reflection tells of. */
record ReflectedInvocable(Executable executable) implements Invocable {

    @Override
    public String name() {
        return executable instanceof Method method ? method.getName() : CONSTRUCTOR;
    }

    @Override
    public String key() {
        return executable instanceof Method method ? Members.key(method) : Members.key((Constructor<?>) executable);
    }

    @Override
    public boolean isStatic() {
        return Modifier.isStatic(executable.getModifiers());
    }

    @Override
    public boolean isPublic() {
        return Modifier.isPublic(executable.getModifiers());
    }

    @Override
    public boolean isReachable() {
        return executable.trySetAccessible();
    }

    @Override
    public List<TypeUse> parameters() {
        List<TypeUse> parameters = new ArrayList<>();
        for (Type type : executable.getGenericParameterTypes()) {
            parameters.add(ReflectedType.use(type));
        }
        return parameters;
    }

    @Override
    public String parameter(int index) {
        Parameter parameter = executable.getParameters()[index];
        return parameter.isNamePresent() ? parameter.getName() : "";
    }

    @Override
    public boolean gives(DeclaredType type) {
        Class<?> known = type.known();
        return known != null && executable instanceof Method method && known.isAssignableFrom(method.getReturnType());
    }

    @Override
    public Maker maker() {
        return ReflectedMaker.of(executable);
    }
}
