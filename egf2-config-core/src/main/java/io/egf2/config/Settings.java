package io.egf2.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a settings record read while the service is compiled, instead of at each start.
 *
 * <p>The library's annotation processor writes a class beside the record, which tells what the record and the records inside it
 * declare and calls their constructors. A service with it starts faster, needs no {@code opens} in its module, and its developer's
 * mistakes ({@code EGF2-X01}) are errors of the compiler, at the component. The annotation changes nothing else: a record without
 * it, or one that no processor has seen, is read by reflection.
 *
 * <pre>{@code
 * @Settings
 * record ShopSettings(
 *         @DefaultValue("8000") @Range(min = 1, max = 65535) int port,
 *         PeerUrl auth) {}
 * }</pre>
 *
 * <p>A JDK 23 or newer runs a processor only if it is asked to. With Maven, name {@code io.egf2:egf2-config-core} among the
 * {@code annotationProcessorPaths} of the compiler plugin.
 *
 * <p>The record, and each record, enum and other type inside it, must be visible in its package: none may be private.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Settings {}
