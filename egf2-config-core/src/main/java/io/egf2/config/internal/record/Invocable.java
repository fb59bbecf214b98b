package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.Maker;
import java.util.List;

/** A method or constructor of the service's program. */
public interface Invocable {

    String CONSTRUCTOR = "<init>";

    /** Its name; of a constructor, {@link #CONSTRUCTOR}. */
    String name();

    /** By {@link Members}. */
    String key();

    boolean isStatic();

    boolean isPublic();

    /** Whether nothing but its modifiers keeps it from being called. */
    boolean isReachable();

    List<TypeUse> parameters();

    /** The name of a parameter; empty if nobody knows. */
    String parameter(int index);

    /** Whether what it returns is a value of a type. */
    boolean gives(DeclaredType type);

    /**
     * Calls it.
     *
     * @throws io.egf2.config.internal.bind.RecordFault if it cannot be called
     */
    Maker maker();

    default boolean isConstructor() {
        return name().equals(CONSTRUCTOR);
    }

    /** Whether it is the constructor with a record's components as parameters. */
    default boolean isCanonical(List<DeclaredType.Component> components) {
        boolean isCanonical = isConstructor() && parameters().size() == components.size();
        for (int i = 0; isCanonical && i < components.size(); i++) {
            isCanonical = isSame(parameters().get(i), components.get(i).type());
        }
        return isCanonical;
    }

    private static boolean isSame(TypeUse one, TypeUse other) {
        return one.raw() == null || other.raw() == null
                ? one.text().equals(other.text())
                : one.raw().name().full().equals(other.raw().name().full());
    }
}
