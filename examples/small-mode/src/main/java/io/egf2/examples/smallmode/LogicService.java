package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.LogicSettings;

/** The service logic, as far as its start is concerned. */
final class LogicService {

    private LogicService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("logic", args);
        LogicSettings settings = ConfigBootstrap.forService("logic", LogicSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData())
                .peer("scheduler", settings.scheduler())
                .serve(settings.port());
    }
}
