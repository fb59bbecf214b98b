package io.egf2.config.internal.fetch;

import io.egf2.config.internal.location.ConfigLocation;

/**
 * What one fetch works with.
 *
 * @param location what to fetch
 * @param service for which service
 * @param policy within which bounds
 * @param time the clock and the waiting
 * @param deadline when it has to be over
 * @param story what has happened so far
 * @param log where repetitions are told
 */
public record FetchContext(
        ConfigLocation location,
        String service,
        FetchPolicy policy,
        Time time,
        Deadline deadline,
        FetchStory story,
        FetchLog log) {

    /** The fetch began then, perhaps with others that have the same deadline. */
    public static FetchContext begin(
            ConfigLocation location, String service, FetchPolicy policy, Time time, FetchLog log, long began) {
        Deadline deadline = new Deadline(policy.timeout(), time, began);
        return new FetchContext(location, service, policy, time, deadline, new FetchStory(deadline), log);
    }
}
