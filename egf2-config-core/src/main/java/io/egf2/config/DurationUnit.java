package io.egf2.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * The unit of a {@link java.time.Duration} that the document gives as a bare number. Without it a duration is a text with its
 * unit, such as {@code "90s"}, {@code "5m"} or {@code "PT1H30M"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DurationUnit {

    /**
     * The unit.
     *
     * @return a unit of at most a day
     */
    ChronoUnit value();
}
