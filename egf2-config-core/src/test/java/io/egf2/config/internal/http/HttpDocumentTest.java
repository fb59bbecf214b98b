package io.egf2.config.internal.http;

import static io.egf2.config.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.RawServer;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in a 200 answer: sizes, encodings, and things that are no document. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpDocumentTest {

    @Test
    void emptyDocumentIsToldOnce() {
        try (RawServer server = RawServer.start(answer(200, "", ""))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.NO_DOCUMENT);
            assertThat(problem.message()).isEqualTo("the document is empty");
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>s3cr3t", "\u00ef\u00bb\u00bf \n\t<HTML lang=en>", "<html>"})
    void webPageIsToldAsSuch(String page) {
        try (RawServer server = RawServer.start(answer(200, "", page))) {
            StageFailure failure = Fetching.failure(server.url());
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.NO_DOCUMENT);
            assertThat(Fetching.visible(failure))
                    .contains("a login or error page?")
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    void contentTypeDecidesOnlyAboutWhatBeginsLikeAPage() {
        String html = "Content-Type: text/html; charset=utf-8\r\n";
        try (RawServer server =
                RawServer.start(answer(200, html, "{}"), answer(200, html, "<p>hello"), answer(200, "", "<xml/>"))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.NO_DOCUMENT);
            assertThat(Fetching.text(server.url())).isEqualTo("<xml/>");
        }
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        try (RawServer server =
                RawServer.start(binary("Content-Encoding: gzip", gzip("{}".getBytes(StandardCharsets.UTF_8))))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @Test
    void gzipThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        try (RawServer server = RawServer.start(binary("Content-Encoding: x-gzip", bomb))) {
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.TOO_LARGE);
        }
    }

    @Test
    void gzipThatIsCutShortIsIncompleteWhereverItEnds() throws IOException {
        byte[] whole = gzip("{\"port\": 8000}".getBytes(StandardCharsets.UTF_8));
        RawServer.Step[] script = new RawServer.Step[whole.length];
        for (int length = 1; length < whole.length; length++) {
            script[length - 1] = binary("Content-Encoding: gzip", Arrays.copyOf(whole, length));
        }
        script[whole.length - 1] = binary("Content-Encoding: gzip", whole);
        for (int first = 0; first < script.length - 1; first++) {
            RawServer.Step[] twice = {script[first], script[script.length - 1]};
            try (RawServer server = RawServer.start(twice)) {
                assertThat(Fetching.fetch(server.url()).attempts()).isEqualTo(2);
            }
        }
        try (RawServer server = RawServer.start(script[10])) {
            Problem problem = Fetching.problem(server.url(), Fetching.SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.INCOMPLETE);
            assertThat(problem.message()).startsWith("the compressed document was cut off before its end (");
        }
    }

    @Test
    void gzipThatIsBrokenOrNoneAtAllIsToldOnce() throws IOException {
        byte[] corrupt = gzip("{\"port\": 8000}".getBytes(StandardCharsets.UTF_8));
        corrupt[corrupt.length - 6] ^= 1;
        try (RawServer server = RawServer.start(binary("Content-Encoding: gzip", corrupt))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.NO_DOCUMENT);
            assertThat(problem.message()).isEqualTo("the gzip compression of the document is broken");
            assertThat(server.connections()).isOne();
        }
        for (String encoding : new String[] {"gzip", "X-GZIP", " gzip , aws-chunked", "gzip, gzip"}) {
            try (RawServer server = RawServer.start(answer(200, "Content-Encoding: " + encoding + "\r\n", "{}"))) {
                Problem problem = Fetching.problem(server.url());
                assertThat(problem.code()).isEqualTo(ProblemCode.NO_DOCUMENT);
                assertThat(problem.message()).isEqualTo("Content-Encoding says gzip, but the body is not compressed");
                assertThat(server.connections()).isOne();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-chunked", "AWS-Chunked", "identity", " , aws-chunked ,", "identity,aws-chunked", ""})
    void encodingsThatChangeNothingAreLeftOut(String encoding) {
        try (RawServer server = RawServer.start(answer(200, "Content-Encoding: " + encoding + "\r\n", "{}"))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GZIP", "x-gzip", "aws-chunked, gzip", "aws-chunked,GZip", "gzip,aws-chunked", " identity , gzip"
            })
    void gzipIsUnpackedHoweverItIsListed(String encoding) throws IOException {
        byte[] packed = gzip("{}".getBytes(StandardCharsets.UTF_8));
        try (RawServer server = RawServer.start(binary("Content-Encoding: " + encoding, packed))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @Test
    void whatIsPackedTwiceIsUnpackedTwice() throws IOException {
        byte[] packed = gzip(gzip("{}".getBytes(StandardCharsets.UTF_8)));
        try (RawServer server = RawServer.start(
                binary("Content-Encoding: gzip, gzip", packed),
                binary("Content-Encoding: gzip\r\nContent-Encoding: gzip", packed))) {
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
            assertThat(Fetching.text(server.url())).isEqualTo("{}");
        }
    }

    @Test
    void emptyGzipAnswerIsAnEmptyDocument() throws IOException {
        try (RawServer server = RawServer.start(
                binary("Content-Encoding: gzip", new byte[0]), binary("Content-Encoding: gzip", gzip(new byte[0])))) {
            assertThat(Fetching.problem(server.url()).message()).contains("the document is empty");
            assertThat(Fetching.problem(server.url()).message()).contains("the document is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, br", "gzip, gzip, gzip", "deflate", "zstd\u0007"})
    void otherEncodingsAreNamed(String encoding) {
        try (RawServer server = RawServer.start(answer(200, "Content-Encoding: " + encoding + "\r\n", "{}"))) {
            Problem problem = Fetching.problem(server.url());
            assertThat(problem.code()).isEqualTo(ProblemCode.NO_DOCUMENT);
            assertThat(problem.message())
                    .contains("the document is encoded as " + encoding.replace("\u0007", "\\u0007"))
                    .contains("only gzip is supported");
        }
    }

    @Test
    void documentOfExactlyTheLimitIsAccepted() {
        String body = "{" + " ".repeat(998) + "}";
        try (RawServer server = RawServer.start(answer(200, "", body))) {
            assertThat(Fetching.fetch(server.url(), Fetching.LONG, 1_000)
                            .document()
                            .bytes())
                    .hasSize(1_000);
            StageFailure failure = Fetching.failure(server.url(), Fetching.LONG, 999);
            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(failure.problems().get(0).message()).contains("larger than 999 bytes");
        }
    }

    @Test
    void announcedSizeBeyondTheLimitIsRefusedWithoutReading() {
        try (RawServer server = RawServer.start(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4194305\r\n\r\n");
            connection.hang();
        })) {
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.TOO_LARGE);
        }
    }

    @Test
    void endlessDocumentIsRefused() {
        byte[] blanks = new byte[50_000];
        Arrays.fill(blanks, (byte) ' ');
        try (RawServer server = RawServer.start(RawServer.endless("HTTP/1.1 200 OK\r\n\r\n", blanks))) {
            assertThat(Fetching.problem(server.url()).code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void revisionIsTheTagElseTheDateMadePrintable() {
        String date = "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
        try (RawServer server = RawServer.start(
                answer(200, date, "{}"), answer(200, date + "ETag: \u001b[31m" + "x".repeat(300) + "\r\n", "{}"))) {
            assertThat(Fetching.fetch(server.url()).document().revision()).contains("Sun, 06 Nov 1994 08:49:37 GMT");
            assertThat(Fetching.fetch(server.url()).document().revision())
                    .hasValueSatisfying(tag -> assertThat(tag)
                            .startsWith("\\u001b[31mxxx")
                            .endsWith("xxx\u2026")
                            .hasSizeLessThan(220));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static RawServer.Step binary(String header, byte[] body) {
        return answer(200, header + "\r\n", new String(body, StandardCharsets.ISO_8859_1));
    }
}
