package io.egf2.config.s3;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import java.security.cert.CertificateException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Why a provider gave no credentials. Loaded only then.
 *
 * @param words the reason, with nothing in it of what the provider read
 * @param isOutage whether the same may work later
 * @param isAnswer whether somebody was there, and answered
 */
record ProviderFault(String words, boolean isOutage, boolean isAnswer) {

    private static final int DEEPEST = 10;

    /**
     * The fault behind what a provider has thrown.
     *
     * @param otherwise what to say where nothing is known
     */
    static ProviderFault of(Throwable fault, Supplier<String> otherwise) {
        SdkServiceException service = find(SdkServiceException.class, fault);
        if (service != null) {
            return answered(service);
        }
        if (find(CertificateException.class, fault) != null) {
            return new ProviderFault("the certificate of its server is not trusted", false, false);
        }
        if (find(SocketTimeoutException.class, fault) != null) {
            return new ProviderFault("its server does not answer in time", true, false);
        }
        IOException io = find(IOException.class, fault);
        if (io == null) {
            return new ProviderFault(otherwise.get(), false, false);
        }
        if (io instanceof FileSystemException || isOfFile(io)) {
            return new ProviderFault("names a file that does not exist or cannot be read", false, false);
        }
        // Those of Jackson, a copy of which is inside the SDK, are about what came; those of Java are about the way.
        return io.getClass().getName().startsWith("java")
                ? new ProviderFault("its server cannot be reached", true, false)
                : new ProviderFault("what it gives is not the JSON of credentials", false, true);
    }

    /** Where a directory is read as a file, Java says no more than that of an error of input. */
    private static boolean isOfFile(IOException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().contains("FileDispatcher");
    }

    private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause != null; i++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** STS says IDPCommunicationError when it cannot reach who has signed the token (see "AssumeRoleWithWebIdentity"). */
    private static ProviderFault answered(SdkServiceException fault) {
        AwsErrorDetails details = fault instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String name = code.matches("[A-Za-z.]{1,60}") ? " (" + code + ')' : "";
        boolean isOutage = S3Answer.isTrouble(fault.statusCode(), code) || code.startsWith("IDPCommunicationError");
        return new ProviderFault("was asked and answers " + fault.statusCode() + name, isOutage, true);
    }
}
