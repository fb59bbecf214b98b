package io.egf2.config.s3;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Why a provider of credentials gave none, in words that hold nothing of what it read. Loaded only then. */
final class ProviderFault {

    private static final int DEEPEST = 10;

    private ProviderFault() {}

    static String of(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof SdkServiceException service) {
                return "was asked and answers " + service.statusCode();
            }
            if (cause instanceof IOException io) {
                return words(io);
            }
        }
        return "is set, but has no complete credentials";
    }

    private static String words(IOException fault) {
        if (fault instanceof FileSystemException) {
            return "names a file that does not exist or cannot be read";
        }
        return fault instanceof SocketTimeoutException
                ? "is set, but its server does not answer in time"
                : "is set, but its server cannot be reached";
    }
}
