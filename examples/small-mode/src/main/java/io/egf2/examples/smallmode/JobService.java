package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.JobSettings;

/** The service job, as far as its start is concerned. */
final class JobService {

    private JobService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("job", args);
        ConfigBootstrap.forService("job", JobSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.consume();
    }
}
