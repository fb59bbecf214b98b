/**
 * The smallest real service: a record for its settings, a main, a test. Copy it to begin. In the repository's root,
 *
 * <pre>{@code
 * mvn -q -Dquick -DskipTests -pl examples/quickstart -am -Prun verify
 * }</pre>
 *
 * <p>runs it with {@code config/greeter.json}, until you press Ctrl-C. With {@code -Dconfig=URL} it reads another document.
 */
@NullMarked
package io.egf2.examples.quickstart;

import org.jspecify.annotations.NullMarked;
