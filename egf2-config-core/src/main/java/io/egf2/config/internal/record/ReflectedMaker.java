package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.TypeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls a constructor or static method by reflection. */
public final class ReflectedMaker implements Maker {

    private final Executable executable;

    private ReflectedMaker(Executable executable) {
        this.executable = executable;
    }

    static ReflectedMaker of(Executable executable) {
        try {
            executable.setAccessible(true);
            return new ReflectedMaker(executable);
        } catch (RuntimeException e) {
            throw closed(owner(executable));
        }
    }

    static RecordFault closed(TypeName type) {
        return RecordFault.of(type, "is in a package that is not open to the module io.egf2.config");
    }

    private static TypeName owner(Executable executable) {
        return TypeName.of(executable.getDeclaringClass());
    }

    public Executable executable() {
        return executable;
    }

    @Override
    public @Nullable Object make(@Nullable Object[] given) throws Throwable {
        try {
            return executable instanceof Method method
                    ? method.invoke(null, given)
                    : ((Constructor<?>) executable).newInstance(given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (ReflectiveOperationException e) {
            throw RecordFault.of(owner(executable), "cannot be made: " + executable.getName() + " is not accessible");
        }
    }
}
