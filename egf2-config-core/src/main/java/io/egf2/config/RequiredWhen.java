package io.egf2.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting that must be there when another key of the same object has a certain value, although it may be absent otherwise: its
 * component is an {@code Optional}. Unlike a rule in the record's constructor it is judged although other settings are wrong.
 *
 * <pre>{@code
 * record WorkerSettings(
 *         QueueKind queue,
 *         @RequiredWhen(key = "queue", value = "kafka") Optional<KafkaSettings> kafka) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(RequiredWhen.Any.class)
public @interface RequiredWhen {

    /**
     * The other key.
     *
     * @return its name in the document; the component that it stands for is an enum or a {@code String}
     */
    String key();

    /**
     * The value of the other key that makes this setting required; the other key's default counts too.
     *
     * @return of an enum, a name as a document writes it
     */
    String value();

    /** Several of them: the setting is required when any of them holds. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Any {

        /**
         * All of them.
         *
         * @return at least one
         */
        RequiredWhen[] value();
    }
}
