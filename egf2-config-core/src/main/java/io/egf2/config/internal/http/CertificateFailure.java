package io.egf2.config.internal.http;

import io.egf2.config.internal.text.Causes;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.io.File;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says why a server's certificate is not accepted: for its date, its names or its issuer. Loaded only then. */
final class CertificateFailure {

    private static final int DNS = 2;
    private static final int IP = 7;
    private static final int MOST_NAMES = 20;

    private final HttpTarget target;
    private final X509Certificate[] chain;
    private final String server;

    /**
     * For one server.
     *
     * @param chain what it showed, its own certificate first
     */
    CertificateFailure(HttpTarget target, X509Certificate[] chain) {
        this.target = target;
        this.chain = chain;
        this.server = target.hostAndPort();
    }

    FetchException of(Exception e) {
        if (Causes.find(e, CertificateExpiredException.class) != null) {
            return outOfDate(true);
        }
        if (Causes.find(e, CertificateNotYetValidException.class) != null) {
            return outOfDate(false);
        }
        if (Causes.find(e, SSLPeerUnverifiedException.class) != null) {
            return wrongName();
        }
        if (Causes.find(e, CertPathBuilderException.class) != null) {
            return unknownIssuer();
        }
        CertPathValidatorException invalid = Causes.find(e, CertPathValidatorException.class);
        return invalid != null && invalid.getReason() == BasicReason.ALGORITHM_CONSTRAINED
                ? notTrusted("the certificate of " + server
                        + " is not trusted: it is signed with an algorithm or key that this JVM has disabled")
                : notTrusted("the certificate of " + server + " is not trusted");
    }

    private static FetchException notTrusted(String message) {
        return new FetchException(Reason.NOT_TRUSTED, message);
    }

    /** A certificate may be good, and one that signed it may not. */
    private FetchException outOfDate(boolean expired) {
        Instant now = Instant.now();
        for (X509Certificate certificate : chain) {
            Instant limit = (expired ? certificate.getNotAfter() : certificate.getNotBefore()).toInstant();
            if (expired ? now.isAfter(limit) : now.isBefore(limit)) {
                String owner = certificate.equals(chain[0])
                        ? "the certificate of " + server
                        : "the certificate " + subject(certificate) + ", which signed that of " + server + ",";
                return notTrusted(owner + (expired ? " expired on " : " is not valid before ") + utc(limit))
                        .withDetails(List.of("the clock of this machine says " + utc(now)))
                        .withHint(clockHint(expired));
            }
        }
        return notTrusted(
                "a certificate that signed that of " + server + (expired ? " has expired" : " is not valid yet"));
    }

    private static String clockHint(boolean expired) {
        return expired
                ? "renew the certificate on the server; if that date is not past, correct the clock of this machine"
                : "if that date is past, correct the clock of this machine; if not, give the server a valid certificate";
    }

    /** To the second, such as {@code 2026-01-31 23:59:59 UTC}. */
    private static String utc(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        return time.toLocalDate() + " " + time.toLocalTime() + (time.getSecond() == 0 ? ":00 UTC" : " UTC");
    }

    private static String subject(X509Certificate certificate) {
        return Shown.quoted(certificate.getSubjectX500Principal().getName());
    }

    private FetchException wrongName() {
        List<String> names = names();
        boolean isAddress = isAddress(target.host());
        FetchException failure = notTrusted(
                "the certificate of " + server + " is not for " + target.host() + wrongNameBecause(names, isAddress));
        return failure.withDetails(names.isEmpty() ? List.of() : List.of("it is for: " + String.join(", ", names)))
                .withHint("give the server a certificate with a subject alternative name for "
                        + (isAddress ? "the IP address " : "")
                        + target.host() + (names.isEmpty() ? "" : ", or use a name that it is for"));
    }

    private String wrongNameBecause(List<String> names, boolean isAddress) {
        String bare = target.host().replace("[", "").replace("]", "");
        if (isAddress && names.contains(bare + " (as a DNS name)")) {
            return ": it has the address as a DNS name, which does not count";
        }
        if (!names.isEmpty()) {
            return "";
        }
        boolean hasCommonName =
                chain.length > 0 && chain[0].getSubjectX500Principal().getName().contains("CN=");
        return hasCommonName
                ? ": it has only a common name, which does not count"
                : ": it has no subject alternative name";
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1)) && isQuad(host);
    }

    /** {@link io.egf2.config.internal.text.HostText} lets a host end in a number only if it is an address. */
    private static boolean isQuad(String host) {
        return Character.isDigit(host.charAt(host.lastIndexOf('.') + 1));
    }

    /** The names that count, and addresses that are written as a name. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (List<?> entry : entries()) {
            int kind = entry.get(0) instanceof Integer number ? number : -1;
            if ((kind == DNS || kind == IP) && names.size() < MOST_NAMES) {
                String name = Shown.clipped(String.valueOf(entry.get(1)), 100);
                boolean isAddressAsName = kind == DNS && !name.isEmpty() && isAddress(name);
                names.add(isAddressAsName ? name + " (as a DNS name)" : name);
            }
        }
        return names;
    }

    private Collection<List<?>> entries() {
        try {
            Collection<List<?>> entries = chain.length == 0 ? null : chain[0].getSubjectAlternativeNames();
            return entries == null ? List.of() : entries;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private FetchException unknownIssuer() {
        FetchException missing = TrustStoreFailure.find();
        if (missing != null) {
            return missing;
        }
        return notTrusted("the certificate of " + server + " is not trusted: " + why())
                .withDetails(commands())
                .withHint("if it is the right server, "
                        + (isStoreNamed() ? "add " : "make a trust store with ")
                        + (isSelfSigned() ? "its certificate" : "the certificate of that issuer")
                        + (isStoreNamed() ? " to the trust store" : "") + ", as above");
    }

    private String why() {
        if (chain.length == 0) {
            return "its issuer is not in the trust store";
        }
        if (isSelfSigned()) {
            return "it is self-signed";
        }
        X509Certificate last = chain[chain.length - 1];
        return "its issuer " + Shown.quoted(last.getIssuerX500Principal().getName()) + " is not in the trust store";
    }

    private boolean isSelfSigned() {
        return chain.length > 0 && chain[0].getIssuerX500Principal().equals(chain[0].getSubjectX500Principal());
    }

    /** How to make a trust store that begins as a copy of the one in use. A test runs them. */
    private List<String> commands() {
        File store = TrustStoreFailure.file();
        String what = isSelfSigned() ? "server.pem" : "issuer.pem";
        String importing = "keytool -importcert -noprompt -alias " + (isSelfSigned() ? "server" : "issuer") + " -file "
                + what + " -keystore ";
        if (isStoreNamed()) {
            return List.of(
                    "to trust it, with its certificate in the file " + what + ":", "  " + importing + shell(store));
        }
        return List.of(
                "to trust it, with its certificate in the file " + what + ":",
                "  keytool -importkeystore -noprompt -srckeystore " + shell(store)
                        + " -srcstorepass changeit -destkeystore trust.p12 -deststorepass changeit",
                "  " + importing + "trust.p12 -storepass changeit",
                "  java -D" + TrustStoreFailure.PROPERTY + "=trust.p12 -D" + TrustStoreFailure.PROPERTY
                        + "Password=changeit \u2026");
    }

    private static boolean isStoreNamed() {
        return !System.getProperty(TrustStoreFailure.PROPERTY, "").isEmpty();
    }

    private static String shell(File file) {
        String name = TrustStoreFailure.name(file);
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }
}
