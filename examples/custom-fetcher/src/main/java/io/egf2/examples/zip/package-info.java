/**
 * A fetcher for another scheme: documents in a zip archive, as releases are often delivered. It is registered by its name in
 * {@code META-INF/services}, and that is all. In the repository's root,
 *
 * <pre>{@code
 * jar --create --no-manifest --file target/release.zip -C examples/small-mode/src/main/resources/config job.json
 * mvn -q -Dquick -DskipTests -pl examples/custom-fetcher -am -Prun "-Dconfig=zip:$PWD/target/release.zip!/job.json" verify
 * }</pre>
 *
 * <p>runs a service with a document from an archive.
 */
@NullMarked
package io.egf2.examples.zip;

import org.jspecify.annotations.NullMarked;
