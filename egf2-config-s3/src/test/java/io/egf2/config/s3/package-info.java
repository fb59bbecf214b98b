/** Tests of the S3 fetcher. */
@NullMarked
package io.egf2.config.s3;

import org.jspecify.annotations.NullMarked;
