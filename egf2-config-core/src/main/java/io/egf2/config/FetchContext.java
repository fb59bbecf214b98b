package io.egf2.config;

/**
 * What one fetch works with.
 *
 * @param location what to fetch
 * @param policy within which bounds
 * @param time the clock and the waiting
 * @param deadline when it has to be over
 * @param story what has happened so far
 * @param log where repetitions are told
 */
record FetchContext(
        ConfigLocation location, FetchPolicy policy, Time time, Deadline deadline, FetchStory story, StartLog log) {

    /** The fetch begins now. */
    static FetchContext begin(ConfigLocation location, FetchPolicy policy, Time time, StartLog log) {
        Deadline deadline = new Deadline(policy.timeout(), time);
        return new FetchContext(location, policy, time, deadline, new FetchStory(deadline), log);
    }
}
