package io.egf2.config.generated;

import org.jspecify.annotations.Nullable;

/**
 * What a settings record declares, written down when it was compiled. A class that extends it is package-private, stands beside
 * the record and registers itself when it is initialised: so it is found without reflection, in a package that is open to nobody.
 *
 * <p>Stateless but for that, and so safe for all threads.
 */
public abstract class GeneratedShape {

    private static final String SUFFIX = "_Shape";

    /** Kept by the class of the record, so that it goes when that goes. */
    private static final ClassValue<Registration> REGISTRATIONS = new ClassValue<>() {
        @Override
        protected Registration computeValue(Class<?> record) {
            return new Registration();
        }
    };

    private static final class Registration {
        private volatile @Nullable GeneratedShape shape;
    }

    /** For the classes that the processor writes. */
    protected GeneratedShape() {}

    /**
     * The name of the class beside a record, without its package.
     *
     * @param record the record's name without its package, with {@code .} or {@code $} between it and the types around it
     * @return the name
     */
    public static String nameFor(String record) {
        return record.replace('.', '_').replace('$', '_') + SUFFIX;
    }

    /**
     * What was written down for a record.
     *
     * @param record any record
     * @return null if there is nothing
     */
    public static @Nullable GeneratedShape find(Class<?> record) {
        String name = record.getName();
        int simple = name.lastIndexOf('.') + 1;
        try {
            Class.forName(name.substring(0, simple) + nameFor(name.substring(simple)), true, record.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
        return REGISTRATIONS.get(record).shape;
    }

    /**
     * Makes a class known; called when it is initialised.
     *
     * @param record the record that it describes
     * @param shape the only one of its class
     */
    protected static void register(Class<?> record, GeneratedShape shape) {
        REGISTRATIONS.get(record).shape = shape;
    }

    /**
     * Tells what one record declares.
     *
     * @param record 0 for the settings record itself; the others are those inside it
     * @param description is told, and refers to the other records and to what is made by {@link #make} by the same numbers
     */
    public abstract void describe(int record, RecordDescription description);

    /**
     * Calls a constructor, or a method that makes a value.
     *
     * @param made the number of a record, or of another type that is made of one value
     * @param arguments its arguments
     * @return the value
     * @throws Throwable what the constructor or method throws
     */
    public abstract @Nullable Object make(int made, Arguments arguments) throws Throwable;
}
