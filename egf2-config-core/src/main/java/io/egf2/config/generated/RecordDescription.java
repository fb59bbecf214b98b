package io.egf2.config.generated;

import java.time.temporal.ChronoUnit;

/** Is told what one record declares: first the record, then its components in order. */
public interface RecordDescription {

    /**
     * The record.
     *
     * @param type its class
     * @param description what it says of itself, or empty
     * @param components the names of its components, in order: a record that has others was compiled without its processor
     */
    void record(Class<?> type, String description, String... components);

    /**
     * The next component.
     *
     * @param name its key in the document
     * @param value how its value is read; of an {@code Optional}, the value within
     * @return takes what else is declared
     */
    Key key(String name, Value value);

    /**
     * A number of a type, in its whole range.
     *
     * @param type a primitive, its box, {@code BigDecimal} or {@code BigInteger}
     * @return how it is read
     */
    Value number(Class<?> type);

    /**
     * A number in a range.
     *
     * @param type a primitive, its box, {@code BigDecimal} or {@code BigInteger}
     * @param min the least
     * @param max the greatest
     * @return how it is read
     */
    Value number(Class<?> type, long min, long max);

    /**
     * True or false.
     *
     * @return how it is read
     */
    Value truth();

    /**
     * What is written as text.
     *
     * @param type {@code String}, {@code URI}, {@code Path} or a value type of this library
     * @return how it is read
     */
    Value text(Class<?> type);

    /**
     * A {@link io.egf2.config.Secret}.
     *
     * @return how it is read
     */
    Value secret();

    /**
     * A length of time, which a document writes with its unit.
     *
     * @param min the least, in seconds
     * @param max the greatest, in seconds
     * @return how it is read
     */
    Value duration(long min, long max);

    /**
     * A length of time, which a document may write as a number.
     *
     * @param unit what a number counts
     * @param min the least, in that unit
     * @param max the greatest, in that unit
     * @return how it is read
     */
    Value duration(ChronoUnit unit, long min, long max);

    /**
     * A {@link io.egf2.config.JsonSection}.
     *
     * @return how it is read
     */
    Value section();

    /**
     * A list.
     *
     * @param element how each element is read
     * @return how it is read
     */
    Value list(Value element);

    /**
     * A set.
     *
     * @param element how each element is read
     * @return how it is read
     */
    Value set(Value element);

    /**
     * A map with strings as keys.
     *
     * @param element how each value is read
     * @return how it is read
     */
    Value map(Value element);

    /**
     * An enum; its constants are told to what is returned.
     *
     * @param type its class
     * @return how it is read
     */
    Choices choice(Class<? extends Enum<?>> type);

    /**
     * Another record, or the same.
     *
     * @param record its number
     * @return how it is read
     */
    Value record(int record);

    /**
     * What {@link GeneratedShape#make} makes of another value.
     *
     * @param type the type that is made
     * @param made its number
     * @param given how the other value is read
     * @return how it is read
     */
    Value made(Class<?> type, int made, Value given);

    /**
     * A type that Jackson databind reads.
     *
     * @param type its class
     * @return how it is read
     */
    Value databind(Class<?> type);
}
