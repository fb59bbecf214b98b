package io.egf2.config.generated;

/** What is declared of one component besides its key and type. */
public interface Key {

    /**
     * Other names that are accepted.
     *
     * @param aliases the names
     * @return this
     */
    Key aliases(String... aliases);

    /**
     * What {@link io.egf2.config.Description} says.
     *
     * @param description the text
     * @return this
     */
    Key description(String description);

    /**
     * What {@link io.egf2.config.DefaultValue} says.
     *
     * @param text the text
     * @return this
     */
    Key defaultValue(String text);

    /**
     * The component is an {@code Optional}.
     *
     * @param type which kind of it
     * @return this
     */
    Key optional(Class<?> type);

    /**
     * It must be there if another key has a certain value, as {@link io.egf2.config.RequiredWhen} says.
     *
     * @param key the other key
     * @param value its value
     * @return this
     */
    Key requiredWhen(String key, String value);

    /**
     * It takes all keys that the record does not name.
     *
     * @return this
     */
    Key rest();
}
