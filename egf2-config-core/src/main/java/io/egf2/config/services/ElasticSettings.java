package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.egf2.config.Description;
import io.egf2.config.HostAndPort;
import io.egf2.config.JsonSection;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code elastic}. The named keys are typed; all others are the driver's.
 *
 * @param hosts the nodes to begin with, at least one
 * @param settings index settings that sync creates its indices with
 * @param indices the indices that sync keeps
 * @param further all other keys, as one JSON object for the driver; may hold secrets
 */
@Description("Elasticsearch")
public record ElasticSettings(
        @Description("nodes") List<HostAndPort> hosts,
        @Description("index settings, for sync") Optional<JsonSection> settings,
        @Description("indices, for sync") Optional<JsonSection> indices,
        @JsonAnySetter JsonSection further) {

    /**
     * Checks the rule that is no matter of one key.
     *
     * @throws IllegalArgumentException if there is no host
     */
    public ElasticSettings {
        Rules.requireHosts(hosts);
    }
}
