package io.egf2.examples.zip;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.JobSettings;

/** A service whose document may be in an archive; nothing in its main says so. */
public final class ZipService {

    private ZipService() {}

    /**
     * Starts the service.
     *
     * @param args {@code --config zip:/path/release.zip!/job.json}
     */
    public static void main(String[] args) {
        JobSettings settings =
                ConfigBootstrap.forService("job", JobSettings.class).loadOrExit(args);
        System.out.println("job runs " + settings.maxConcurrentJobs() + " jobs at a time");
    }
}
