package io.egf2.config.s3;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Why a provider gave no credentials. Loaded only then.
 *
 * @param words the reason, with nothing in it of what the provider read
 * @param isOutage whether the same may work later
 */
record ProviderFault(String words, boolean isOutage) {

    private static final int DEEPEST = 10;

    static ProviderFault of(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof SdkServiceException service) {
                int status = service.statusCode();
                return new ProviderFault(
                        "was asked and answers " + status + code(service), status >= 500 || status == 429);
            }
            if (cause instanceof FileSystemException) {
                return new ProviderFault("names a file that does not exist or cannot be read", false);
            }
            if (cause instanceof SocketTimeoutException) {
                return new ProviderFault("its server does not answer in time", true);
            }
            if (cause instanceof IOException) {
                return new ProviderFault("its server cannot be reached, or its answer cannot be read", true);
            }
        }
        return new ProviderFault("has no complete credentials", false);
    }

    /** The word for the error, such as {@code ExpiredToken}; its text may name more. */
    private static String code(SdkServiceException fault) {
        AwsErrorDetails details = fault instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        return code.matches("[A-Za-z.]{1,60}") ? " (" + code + ')' : "";
    }
}
