package io.egf2.examples.smallmode;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.FileSettings;

/** The service file, as far as its start is concerned. */
final class FileService {

    private FileService() {}

    public static void main(String[] args) {
        Health health = new Health("file");
        FileSettings settings = ConfigBootstrap.forService("file", FileSettings.class)
                .whenLoaded(health::loaded)
                .loadOrExit(args);
        health.openPort(settings.port());
    }
}
