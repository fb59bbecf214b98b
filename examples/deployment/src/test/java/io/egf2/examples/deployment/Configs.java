package io.egf2.examples.deployment;

import java.nio.file.Path;

/** Where the documents of this module are. */
final class Configs {

    private Configs() {}

    /** The folder with the documents of a mode. */
    static Path of(String mode) {
        return Path.of("configs", mode).toAbsolutePath();
    }
}
