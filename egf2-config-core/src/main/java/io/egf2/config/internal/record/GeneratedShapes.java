package io.egf2.config.internal.record;

import io.egf2.config.generated.Arguments;
import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Overrides;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.TypeName;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the shape of a settings record of what was written down when it was compiled. */
final class GeneratedShapes {

    private final GeneratedShape generated;

    /** By their numbers, in the order in which they began. */
    private final Map<Integer, RecordShape> records = new LinkedHashMap<>();

    private GeneratedShapes(GeneratedShape generated) {
        this.generated = generated;
    }

    static RecordShape of(GeneratedShape generated) {
        GeneratedShapes shapes = new GeneratedShapes(generated);
        RecordShape root = shapes.record(0);
        Overrides.checkNames(root);
        List<RecordShape> inOrder = List.copyOf(shapes.records.values());
        for (int i = inOrder.size() - 1; i >= 0; i--) { // one that is used by another before it
            inOrder.get(i).bindDefaults();
        }
        return root;
    }

    /** One record, which may be told of while it is itself being told of. */
    RecordShape record(int number) {
        RecordShape known = records.get(number);
        if (known != null) {
            return known;
        }
        GeneratedRecord description = new GeneratedRecord(this, number);
        generated.describe(number, description);
        return description.finish();
    }

    /**
     * Fails if a record is not the one that was written down.
     *
     * @throws IncompatibleClassChangeError as for what a class file lacks that another one was compiled with
     */
    void check(Class<?> type, String... components) {
        RecordComponent[] own = type.getRecordComponents();
        boolean isSame = own.length == components.length;
        for (int i = 0; isSame && i < own.length; i++) {
            isSame = own[i].getName().equals(components[i]);
        }
        if (!isSame) {
            throw new IncompatibleClassChangeError(type.getName());
        }
    }

    RecordShape begin(int number, Class<?> type, String description) {
        RecordShape shape = new RecordShape(TypeName.of(type), maker(number, type), description);
        records.put(number, shape);
        return shape;
    }

    Maker maker(int number, Class<?> type) {
        return new GeneratedMaker(generated, number, type);
    }

    private record GeneratedMaker(GeneratedShape generated, int number, Class<?> type) implements Maker {

        @Override
        public @Nullable Object make(@Nullable Object[] given) throws Throwable {
            try {
                return generated.make(number, new Arguments(given));
            } catch (NoSuchMethodError e) {
                throw isOurs(e)
                        ? RecordFault.of(
                                TypeName.of(type),
                                "is not the one that " + name() + " was written for; build the service from clean")
                        : e;
            }
        }

        /** Whether it is the constructor of the type that is not there, and not one that the program calls inside it. */
        private boolean isOurs(Error thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            return trace.length > 0 && trace[0].getClassName().equals(name());
        }

        private String name() {
            return generated.getClass().getName();
        }
    }
}
