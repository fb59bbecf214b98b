package io.egf2.config.services;

import io.egf2.config.Description;
import io.egf2.config.Range;

/**
 * A size that file scales images of a kind to.
 *
 * @param height in pixels, at least 1
 * @param width in pixels, at least 1
 */
public record ImageSize(
        @Range(min = 1, max = 100_000) @Description("pixels")
        int height,

        @Range(min = 1, max = 100_000) @Description("pixels")
        int width) {}
