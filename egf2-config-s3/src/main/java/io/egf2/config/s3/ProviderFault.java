package io.egf2.config.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Why a provider of credentials gave none, in words that hold nothing of what it read. Loaded only then. */
final class ProviderFault {

    private static final int DEEPEST = 10;

    private ProviderFault() {}

    static String of(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause.getCause() != null && !isTelling(cause); i++) {
            cause = cause.getCause();
        }
        return words(cause);
    }

    private static boolean isTelling(Throwable fault) {
        return fault instanceof SdkServiceException
                || fault instanceof IOException && !(fault.getCause() instanceof IOException);
    }

    private static String words(Throwable fault) {
        if (fault instanceof SdkServiceException service) {
            return "was asked and answers " + service.statusCode();
        }
        if (fault instanceof NoSuchFileException) {
            return "names a file that does not exist";
        }
        if (fault instanceof AccessDeniedException) {
            return "names a file that this user may not read";
        }
        if (fault instanceof ConnectException || fault instanceof UnknownHostException) {
            return "is set, but its server cannot be reached";
        }
        if (fault instanceof SocketTimeoutException) {
            return "is set, but its server does not answer in time";
        }
        boolean io = fault instanceof IOException || fault instanceof UncheckedIOException;
        return io ? "is set, but could not be read" : "is set, but has no complete credentials";
    }

    /** Some hold a client of their own. */
    static void close(AwsCredentialsProvider provider) {
        if (provider instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                // It has done its work.
            }
        }
    }
}
