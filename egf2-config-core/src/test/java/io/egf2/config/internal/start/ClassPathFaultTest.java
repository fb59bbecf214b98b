package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What JVMs say when they cannot link a class; whole starts with such jars are in examples/compatibility. */
final class ClassPathFaultTest {

    private static final Problem BUG = Problem.of(ProblemCode.BUG, "a bug in a class");

    private static Problem explained(Throwable cause) {
        List<Problem> problems = ClassPathFault.explain(new StageFailure(Stage.FETCH, List.of(BUG), cause))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** As JDK 17 and JDK 25 word them, and what the message begins with. */
    static Stream<List<Object>> errors() {
        return Stream.of(
                List.of(new NoClassDefFoundError("okhttp3/Dns"), "okhttp3.Dns is missing: OkHttp is "),
                List.of(
                        new NoSuchMethodError("'okio.Buffer okhttp3.Call.addEventListener(okhttp3.EventListener)'"),
                        "okhttp3.Call.addEventListener is missing: OkHttp is there"),
                List.of(
                        new NoSuchFieldError("Class okio.Options does not have member field 'int x'"),
                        "okio.Options is missing: Okio is "),
                List.of(
                        new AbstractMethodError("Receiver class io.egf2.config.internal.http.HttpExchange$Wire does not"
                                + " define or inherit an implementation of the resolved method 'abstract void"
                                + " cacheHit()' of abstract class okhttp3.EventListener."),
                        "okhttp3.EventListener is not what it should be: OkHttp is "),
                List.of(
                        new IncompatibleClassChangeError("class io.egf2.config.internal.http.HttpExchange$Wire can not"
                                + " implement okhttp3.EventListener, because it is not an interface"),
                        "okhttp3.EventListener is not what it should be: OkHttp is "),
                List.of(
                        new IllegalAccessError("class io.egf2.config.internal.http.HttpExchange tried to access"
                                + " method 'void okhttp3.Request.<init>(okhttp3.Request$Builder)'"),
                        "okhttp3.Request.<init> is not what it should be: OkHttp is "),
                List.of(
                        new UnsupportedClassVersionError("tools/jackson/core/JsonParser has been compiled by a more"
                                + " recent version of the Java Runtime (class file version 69.0)"),
                        "tools.jackson.core.JsonParser is not what it should be: jackson-core is "),
                List.of(
                        new NoClassDefFoundError("software/amazon/awssdk/regions/Region"),
                        "software.amazon.awssdk.regions.Region is missing: the AWS SDK is not on the class path"),
                List.of(
                        new NoSuchMethodError("'void io.egf2.config.spi.FetchRequest.later()'"),
                        "io.egf2.config.spi.FetchRequest.later is missing: egf2-config is there"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void eachErrorOfLinkingNamesWhatDoesNotFit(List<Object> row) {
        Problem problem = explained((Throwable) row.get(0));

        assertThat(problem.code()).isEqualTo(ProblemCode.CLASS_PATH);
        assertThat(problem.message()).startsWith((String) row.get(1));
        assertThat(problem.message().split(" ")).hasSizeLessThanOrEqualTo(25);
        assertThat(problem.hint()).isPresent();
    }

    @Test
    void theCauseTellsWhyAClassCouldNotBeInitialized() {
        Error first = new ExceptionInInitializerError(
                "Exception java.lang.NoClassDefFoundError: com/fasterxml/jackson/annotation/JsonSerializeAs [in thread"
                        + " \"main\"]");
        Error again = new NoClassDefFoundError("Could not initialize class tools.jackson.databind.ObjectMapper");
        again.initCause(first);

        assertThat(explained(new IllegalStateException(again)).message())
                .startsWith(
                        "com.fasterxml.jackson.annotation.JsonSerializeAs is missing: jackson-annotations is there");
    }

    @Test
    void whatNamesNobodyWhomTheLibraryKnowsRemainsABugAndIsNotShown() {
        assertThat(List.of(
                        new NoClassDefFoundError("com.example.s3cr3t/Vault"),
                        new NoClassDefFoundError(),
                        new LinkageError("s3cr3t okhttp3 (okio)"),
                        new ExceptionInInitializerError(new IllegalStateException("okhttp3.Dns")),
                        new NoClassDefFoundError("Could not initialize class okhttp3.OkHttpClient")))
                .allSatisfy(error -> assertThat(explained(error)).isSameAs(BUG));
    }

    @Test
    void aModuleThatIsThereIsNotBlamed() {
        assertThat(explained(new NoClassDefFoundError("javax/xml/bind/JAXBContext")))
                .isSameAs(BUG);
    }

    @Test
    void whatAFetcherOfOthersMissesRemainsItsBug() {
        Error error = new NoClassDefFoundError("okhttp3/tls/HandshakeCertificates");
        error.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.lang.ClassLoader", "defineClass1", null, -2),
            new StackTraceElement("org.springframework.boot.loader.launch.LaunchedClassLoader", "loadClass", null, 1),
            new StackTraceElement("com.example.VaultFetcher", "fetch", null, 1),
            new StackTraceElement("io.egf2.config.internal.fetch.RetryLoop", "attempt", null, 1)
        });

        assertThat(explained(error)).isSameAs(BUG);
    }

    @Test
    void causesThatAreEachOthersDoNotMatter() {
        Exception one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(explained(one)).isSameAs(BUG);
    }

    @Test
    void otherProblemsRemainAsTheyAre() {
        StageFailure failure =
                new StageFailure(Stage.BIND, List.of(Problem.of(ProblemCode.KEY_MISSING, "x")), new LinkageError());

        assertThat(ClassPathFault.explain(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @EnumSource
    void neitherTheDocumentNorAServerIsBlamed(Stage stage) {
        StageFailure failure =
                ClassPathFault.explain(new StageFailure(stage, List.of(BUG), new NoClassDefFoundError("okhttp3/Dns")));
        FailureReport report = new FailureReport("auth", "https://config.internal/auth.json", failure);

        assertThat(report.exitCode().number()).isEqualTo(64);
        assertThat(report.text())
                .startsWith("auth cannot start: 1 problem in its class path or Java runtime\n")
                .endsWith("Correct the class path or Java runtime and start auth again.  (exit 64)");
    }

    @Test
    void eachLibraryIsDescribedAndFoundWhereTheTestsHaveIt() {
        assertThat(Library.all()).hasSize(9).allSatisfy(library -> {
            URL found = ClassLoader.getSystemResource(library.probe().replace('.', '/') + ".class");
            assertThat(library.probe()).startsWith(library.prefix());
            assertThat(found != null || library.name().equals("the AWS SDK")).isTrue();
            assertThat(library.oldest()).matches("\\d+\\.\\d.*");
            assertThat(library.newest()).matches("\\d+\\.\\d.*");
            assertThat(library.advice(library.places())).contains(library.coordinates(), library.oldest());
        });
    }
}
