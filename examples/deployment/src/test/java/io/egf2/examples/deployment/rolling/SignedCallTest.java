package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether a signature is right says S3Proxy, in each run; here, what is signed. */
final class SignedCallTest {

    private static final Instant NOW = Instant.parse("2026-11-29T21:00:00Z");

    private final SignedCall signed = new SignedCall("identity", "secret", "us-east-1");

    @Test
    void theHeadNamesScopeAndSignedFields() {
        HttpCall call = signed.of("PUT", "s3.egf2.internal", "/b/auth.json", "{}", NOW);

        assertThat(call.fields())
                .containsEntry("host", "s3.egf2.internal")
                .containsEntry("x-amz-date", "20261129T210000Z");
        assertThat(call.fields().get("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=identity/20261129/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=");
    }

    @Test
    void aSignatureHoldsForOneBodyPathAndMethodOnly() {
        assertThat(signature("PUT", "/b/a", "{}"))
                .isEqualTo(signature("PUT", "/b/a", "{}"))
                .isNotEqualTo(signature("PUT", "/b/a", "{ }"))
                .isNotEqualTo(signature("PUT", "/b/b", "{}"))
                .isNotEqualTo(signature("HEAD", "/b/a", "{}"));
    }

    private String signature(String method, String path, String body) {
        return String.valueOf(signed.of(method, "h", path, body, NOW).fields().get("Authorization"));
    }
}
