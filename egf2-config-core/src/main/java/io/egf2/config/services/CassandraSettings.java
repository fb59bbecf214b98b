package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.egf2.config.Description;
import io.egf2.config.JsonSection;

/**
 * The section {@code cassandra}. Its keys are all the driver's.
 *
 * @param further all keys, as one JSON object for the driver; may hold secrets
 */
@Description("Cassandra")
public record CassandraSettings(@JsonAnySetter JsonSection further) {}
