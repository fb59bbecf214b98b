package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of the service's program: told by reflection when the service starts, or by the compiler while it is compiled. What holds
 * of a record is found out by the same code in both cases, {@link ShapeBuilder}.
 */
public interface DeclaredType {

    /**
     * A component of a record.
     *
     * @param name its name in the program
     * @param type its type
     */
    record Component(String name, TypeUse type) {}

    TypeName name();

    /** The class, if the JVM that asks has it for certain: one of the JDK or of this library, or any if the service runs. */
    @Nullable
    Class<?> known();

    boolean isRecord();

    boolean isEnum();

    boolean isArray();

    boolean isAbstract();

    boolean hasTypeParameters();

    /** Of a record, in order. */
    List<Component> components();

    /** The names of an enum's constants, in order. */
    List<String> constants();

    /** What annotates the type and its parts, by {@link Members}; nothing that it inherits. */
    Map<String, Annotations> annotations();

    List<DeclaredType> interfaces();

    /** The type of an annotation; null if there is none of that name, which the JVM allows. */
    @Nullable
    DeclaredType annotation(String name);

    /** The methods and constructors that it declares. */
    List<Invocable> invocables();

    /** The canonical constructor of a record; null of another type. */
    default @Nullable Invocable canonical() {
        List<Component> components = components();
        for (Invocable invocable : isRecord() ? invocables() : List.<Invocable>of()) {
            if (invocable.isCanonical(components)) {
                return invocable;
            }
        }
        return null;
    }

    /** What databind may read in its place: the subtypes that Jackson's annotation names, and those that it permits. */
    List<DeclaredType> subtypes();

    /** Whether a method without parameters, or a field, gives a String. */
    boolean givesString(String member);

    /** Calls the canonical constructor of a record. */
    Maker constructor();

    Object constant(String name);

    /**
     * An enum whose constants are written as one of their methods or fields says.
     *
     * @param constants under names that do not matter
     */
    EnumShape written(String member, List<EnumShape.Choice> constants);

    /** Reads values of the type with Jackson databind. */
    Shape databind();
}
