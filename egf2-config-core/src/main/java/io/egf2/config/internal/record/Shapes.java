package io.egf2.config.internal.record;

import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;

/** The shape of a settings record: as it was written down when the record was compiled, else by reflection. */
public final class Shapes {

    private Shapes() {}

    public static RecordShape of(Class<?> record) {
        GeneratedShape generated = GeneratedShape.find(record);
        return generated == null ? reflected(record) : generated(generated, record);
    }

    static RecordShape reflected(Class<?> record) {
        return ShapeBuilder.of(new ReflectedType(record));
    }

    /** What was written by another version of the library, or for another version of the record, is left aside. */
    private static RecordShape generated(GeneratedShape generated, Class<?> record) {
        try {
            return GeneratedShapes.of(generated);
        } catch (RecordFault e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            return reflected(record);
        }
    }
}
