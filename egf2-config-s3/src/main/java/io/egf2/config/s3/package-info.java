/**
 * Documents in S3: {@code s3://bucket/key}. Nothing here is called by a service; the library finds {@link
 * io.egf2.config.s3.S3Fetcher} by itself.
 */
@NullMarked
package io.egf2.config.s3;

import org.jspecify.annotations.NullMarked;
