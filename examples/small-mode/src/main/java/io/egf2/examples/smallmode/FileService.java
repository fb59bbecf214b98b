package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.FileSettings;

/** The service file, as far as its start is concerned. */
final class FileService {

    private FileService() {}

    public static void main(String[] args) {
        Stub stub = new Stub("file", args);
        FileSettings settings = ConfigBootstrap.forService("file", FileSettings.class)
                .whenLoaded(stub::loaded)
                .loadOrExit(args);
        stub.peer("client-data", settings.clientData())
                .peer("auth", settings.auth())
                .serve(settings.port());
    }
}
