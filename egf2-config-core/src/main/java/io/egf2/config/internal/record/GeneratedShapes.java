package io.egf2.config.internal.record;

import io.egf2.config.generated.Arguments;
import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Overrides;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the shape of a settings record of what was written down when it was compiled. */
final class GeneratedShapes {

    private final GeneratedShape generated;
    private final List<@Nullable RecordShape> records = new ArrayList<>();
    private final List<RecordShape> inOrder = new ArrayList<>();

    private GeneratedShapes(GeneratedShape generated) {
        this.generated = generated;
    }

    static RecordShape of(GeneratedShape generated) {
        GeneratedShapes shapes = new GeneratedShapes(generated);
        RecordShape root = shapes.record(0);
        Overrides.checkNames(root);
        for (int i = shapes.inOrder.size() - 1; i >= 0; i--) { // one that is used by another before it
            shapes.inOrder.get(i).bindDefaults();
        }
        return root;
    }

    /** One record, which may be told of while it is itself being told of. */
    RecordShape record(int number) {
        while (records.size() <= number) {
            records.add(null);
        }
        RecordShape known = records.get(number);
        if (known != null) {
            return known;
        }
        GeneratedRecord description = new GeneratedRecord(this, number);
        generated.describe(number, description);
        return description.finish();
    }

    RecordShape begin(int number, Class<?> type, String description) {
        RecordShape shape = new RecordShape(TypeName.of(type), maker(number, type), description);
        records.set(number, shape);
        inOrder.add(shape);
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
