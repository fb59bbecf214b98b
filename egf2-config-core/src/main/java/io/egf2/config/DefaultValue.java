package io.egf2.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a record component whose key is absent from the document. Without it (and if it is not an {@link
 * java.util.Optional}) a component is required.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DefaultValue {

    /**
     * The default, written as in an environment override: as JSON, or as plain text for a component that is written as text.
     *
     * @return for instance {@code 2016}, {@code info} or {@code []}
     */
    String value();
}
