package io.egf2.config.generated;

/** How one value is read; made by a {@link RecordDescription}. */
public interface Value {}
