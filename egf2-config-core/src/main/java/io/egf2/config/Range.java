package io.egf2.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least and the greatest value of a number, or of a {@link java.time.Duration} in the unit of its {@link DurationUnit}
 * (seconds without one). On a list, set, map or {@code Optional} it holds for each element.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /**
     * The least value allowed.
     *
     * @return the least value
     */
    long min() default Long.MIN_VALUE;

    /**
     * The greatest value allowed.
     *
     * @return the greatest value
     */
    long max() default Long.MAX_VALUE;
}
