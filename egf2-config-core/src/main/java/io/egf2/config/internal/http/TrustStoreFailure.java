package io.egf2.config.internal.http;

import io.egf2.config.internal.text.Causes;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchProviderException;
import java.security.UnrecoverableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Says why this JVM has nobody to trust. Java takes a trust store that is missing, unreadable or locked for an empty one, so the
 * file is looked at once more. All of it is our own side: no server was asked. Loaded only then.
 */
final class TrustStoreFailure {

    /** The property that names the file; those of its type, provider and password begin so. */
    static final String PROPERTY = "javax.net.ssl.trustStore";

    private static final String TYPE = PROPERTY + "Type";
    private static final String PROVIDER = PROPERTY + "Provider";
    private static final String PASSWORD = PROPERTY + "Password";
    private static final String CORRECT = "correct the system property ";

    private TrustStoreFailure() {}

    /**
     * The failure.
     *
     * @param cause what the JVM threw; null if it found nothing to trust and said nothing
     */
    static FetchException of(@Nullable Throwable cause) {
        FetchException failure = classify(cause, file());
        return cause == null ? failure : failure.withCause(cause);
    }

    /** Java takes its own trust store for one that is named and not there: that shows only when it does not suffice. */
    static @Nullable FetchException find() {
        return System.getProperty(PROPERTY, "").isEmpty() ? null : fileFault(file());
    }

    /** The trust store that is named, or that of the JVM itself. */
    static File file() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return new File(named);
        }
        File directory = new File(System.getProperty("java.home", ""), "lib/security");
        File first = new File(directory, "jssecacerts");
        return first.exists() ? first : new File(directory, "cacerts");
    }

    static String name(File file) {
        return Shown.clipped(file.getPath(), 500);
    }

    private static FetchException classify(@Nullable Throwable cause, File file) {
        String store = "the trust store " + name(file);
        if (cause != null && Causes.find(cause, NoSuchProviderException.class) != null) {
            return failure("this JVM has no security provider of the name in " + PROVIDER)
                    .withHint(CORRECT + PROVIDER + ", or leave it out");
        }
        if (isUnknownType()) {
            return failure("this JVM knows no key store type "
                            + Shown.clipped(System.getProperty(TYPE, KeyStore.getDefaultType()), 40))
                    .withHint("leave " + TYPE + " out: JKS and PKCS12 are told apart without it");
        }
        FetchException fault = fileFault(file);
        return fault == null ? unusable(cause, file, store) : fault;
    }

    private static @Nullable FetchException fileFault(File file) {
        String store = "the trust store " + name(file);
        if (file.getPath().equals("NONE") || file.isFile() && file.canRead()) {
            return null; // NONE is for hardware, which is no file
        }
        return file.isFile()
                ? failure("permission denied: this user must not read " + store)
                        .withHint("give the user of this service the right to read that file")
                : failure(store + (file.exists() ? " is not a file" : " does not exist"))
                        .withHint(correctFile());
    }

    private static boolean isUnknownType() {
        try {
            return KeyStore.getInstance(System.getProperty(TYPE, KeyStore.getDefaultType())) == null;
        } catch (KeyStoreException e) {
            return System.getProperty(PROVIDER, "").isEmpty();
        }
    }

    private static FetchException unusable(@Nullable Throwable cause, File file, String store) {
        if (startsLikePem(file)) {
            return failure(store + " is a PEM file, not a key store")
                    .withHint("import it: keytool -importcert -noprompt -alias ca -file " + name(file)
                            + " -keystore trust.p12 -storepass changeit");
        }
        if (cause != null && Causes.find(cause, UnrecoverableKeyException.class) != null) {
            return failure("the password in " + PASSWORD + " does not open " + store)
                    .withHint(CORRECT + PASSWORD);
        }
        if (cause != null && isNoKeyStore(cause)) {
            return failure(store + " is not a key store that this JVM can read");
        }
        if (cause != null) {
            return failure(store + " cannot be read");
        }
        return System.getProperty(PASSWORD) == null
                ? failure("no certificate can be read from " + store + ", and " + PASSWORD + " is not set")
                        .withHint("if it has a password, add -D" + PASSWORD
                                + "=\u2026; if it is empty, import a certificate")
                : failure(store + " has no trusted certificate")
                        .withHint("import one: keytool -importcert -alias ca -file ca.pem -keystore " + name(file));
    }

    private static boolean isNoKeyStore(Throwable cause) {
        return Causes.find(cause, EOFException.class) != null || Causes.find(cause, IOException.class) != null;
    }

    private static boolean startsLikePem(File file) {
        try (InputStream in = new FileInputStream(file)) {
            return new String(in.readNBytes(2_000), StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String correctFile() {
        return System.getProperty(PROPERTY, "").isEmpty()
                ? "name another one with -D" + PROPERTY + "=FILE"
                : CORRECT + PROPERTY;
    }

    private static FetchException failure(String message) {
        return new FetchException(Reason.LOCAL_SETUP, message);
    }
}
