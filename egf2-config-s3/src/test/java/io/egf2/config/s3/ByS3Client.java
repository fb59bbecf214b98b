package io.egf2.config.s3;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Asks for an object with the SDK's own client, in which nothing is set in code but that checksums are wanted. */
final class ByS3Client {

    private ByS3Client() {}

    /** The document, or that there is none. */
    static String ask(Setting setting, CloudServer server) {
        try (S3Client client = S3Client.builder()
                .httpClient(new Routed(UrlConnectionHttpClient.create(), server))
                .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(20)))
                .build()) {
            GetObjectRequest.Builder request = GetObjectRequest.builder()
                    .bucket(setting.bucket())
                    .key(setting.key())
                    .checksumMode(ChecksumMode.ENABLED);
            setting.version().ifPresent(request::versionId);
            byte[] bytes = client.getObjectAsBytes(request.build()).asByteArray();
            return "loaded " + new String(bytes, StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            return "failed";
        }
    }

    /** Sends to the server on loopback what is meant for a host that does not exist here. */
    private record Routed(SdkHttpClient client, CloudServer server) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            SdkHttpRequest to = request.httpRequest();
            if (Routes.isLoopback(to.host())) {
                return client.prepareRequest(request);
            }
            String host = to.firstMatchingHeader("Host").orElseThrow();
            SdkHttpRequest routed = to.toBuilder()
                    .protocol("http")
                    .host("127.0.0.1")
                    .port(server.port())
                    .removeHeader("Host")
                    .putHeader(CloudServer.ROUTED, host)
                    .build();
            return client.prepareRequest(HttpExecuteRequest.builder()
                    .request(routed)
                    .contentStreamProvider(request.contentStreamProvider().orElse(null))
                    .build());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
