package io.egf2.config.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Has JUnit start a {@link FakeConfigServer} for a field or parameter of that type, and close it:
 *
 * <pre>{@code
 * @Test
 * void startsAgainstASlowServer(@ConfigServer FakeConfigServer server) { … }
 * }</pre>
 *
 * <p>A static field has one server for its class; a field of the instance and a parameter of a test have one for each test, and
 * a parameter of {@code @BeforeAll} or the constructor has one for as long as its class or instance is in use. Tests may run in
 * parallel.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ConfigServerExtension.class)
public @interface ConfigServer {

    /**
     * Whether the server speaks https.
     *
     * @return false, unless it is asked for
     */
    boolean https() default false;
}
