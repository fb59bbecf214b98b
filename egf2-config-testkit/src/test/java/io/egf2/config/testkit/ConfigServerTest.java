package io.egf2.config.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** How long the servers of the annotation live, seen by running small test classes. */
final class ConfigServerTest {

    @ConfigServer
    private static FakeConfigServer taken;

    private static final Set<FakeConfigServer> SAMPLE = ConcurrentHashMap.newKeySet();

    @Test
    void fieldsAndParametersGetServersWhichAreClosedInTheEnd() {
        SAMPLE.clear();
        run(Sample.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(3).failed(0));
        // One static; for each test a field, one of BeforeEach and one of the constructor; one of BeforeAll; one of a
        // test.
        assertThat(SAMPLE).hasSize(1 + 3 * 3 + 1 + 1).allMatch(ConfigServerTest::isClosed);
    }

    @Test
    void instanceFieldIsFilledAnewForEachTestOfOneInstance() {
        run(OneInstance.class).testEvents().assertStatistics(statistics -> statistics.succeeded(2));
    }

    @Test
    void aWrongTypeAndAFinalFieldAreRefused() {
        assertRefused(
                WrongType.class, "@ConfigServer is for a FakeConfigServer; the field server is a java.lang.String");
        assertRefused(FinalField.class, "the field server is final");
    }

    @Test
    void wrongParameterIsRefused() {
        run(WrongParameter.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(message(
                                text -> text.contains("@ConfigServer is for a FakeConfigServer; the parameter"))));
    }

    private static void assertRefused(Class<?> type, String why) {
        run(type)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(ExtensionConfigurationException.class),
                                message(text -> text.contains(why))));
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute();
    }

    private static boolean isClosed(FakeConfigServer server) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url("any").getPort())) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private static void see(FakeConfigServer server) {
        assertThat(isClosed(server)).isFalse();
        assertThat(SAMPLE.add(server)).isTrue();
    }

    /** Only run from here: Surefire takes no nested class by itself. */
    static class Sample {

        @ConfigServer
        private static FakeConfigServer ofClass;

        @ConfigServer
        private FakeConfigServer ofTest;

        Sample(@ConfigServer FakeConfigServer server) {
            see(server);
        }

        @BeforeAll
        static void first(@ConfigServer FakeConfigServer server) {
            see(server);
            see(ofClass);
        }

        @BeforeEach
        void before(@ConfigServer FakeConfigServer server) {
            see(server);
            see(ofTest);
        }

        @Test
        void one(@ConfigServer FakeConfigServer server) {
            see(server);
        }

        @Test
        void other() {
            assertThat(isClosed(ofClass)).isFalse();
        }

        @Nested
        class Inner {

            @Test
            void outerFieldIsThere() {
                assertThat(isClosed(ofTest)).isFalse();
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {

        @ConfigServer
        private FakeConfigServer server;

        @Test
        void one() throws IOException {
            assertThat(isClosed(server)).isFalse();
            assertThat(server.requests()).isEmpty();
            server.url("auth").toURL().openConnection().getContentLength();
        }

        @Test
        void other() throws IOException {
            assertThat(isClosed(server)).isFalse();
            assertThat(server.requests()).isEmpty();
            server.url("auth").toURL().openConnection().getContentLength();
        }
    }

    static class WrongType {

        @ConfigServer
        private String server = "";

        @Test
        void test() {
            assertThat(server).isEmpty();
        }
    }

    static class FinalField {

        @ConfigServer
        private final FakeConfigServer server = taken;

        @Test
        void test() {
            assertThat(server).isNotNull();
        }
    }

    static class WrongParameter {

        @Test
        void test(@ConfigServer String server) {
            assertThat(server).isEmpty();
        }
    }
}
