package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class LoadTest {

    private static final int MANY = 50;

    @Test
    void eachTargetIsAskedInTurnAndWhatFailsIsCounted() throws Exception {
        try (Load load = new Load(List.of(target("good", () -> {}), target("bad", LoadTest::fail)), 1_000)) {
            Phase phase = load.begin();
            load.start();
            phase.awaitRequests(MANY, Deadline.ofSeconds(30));
            load.end();

            assertThat(phase.requests()).isGreaterThanOrEqualTo(MANY);
            assertThat(phase.failed()).isBetween(phase.requests() / 2 - 1, phase.requests() / 2 + 1);
            assertThat(phase.reasons()).containsExactly(java.util.Map.entry("status 503", phase.failed()));
            assertThat(phase.failures()).contains("bad").doesNotContain("good");
        }
    }

    @Test
    void aRequestIsCountedWhereItBegan() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (Load load = new Load(List.of(target("slow", () -> failAfter(answer))), 200)) {
            Phase first = load.begin();
            load.start();
            first.awaitRequests(1, Deadline.ofSeconds(30));
            Phase second = load.begin();
            second.awaitRequests(1, Deadline.ofSeconds(30));
            assertThat(first.failed()).isZero();
            answer.countDown();
            first.awaitAnswers(Deadline.ofSeconds(30));

            assertThat(first.failed()).isEqualTo(first.requests()).isPositive();
        }
    }

    @Test
    void aPhaseWhoseRequestsAreNotAnsweredDoesNotPassForOneWithoutFailure() {
        Phase phase = new Phase();
        phase.began();

        assertThatThrownBy(() -> phase.awaitAnswers(Deadline.ofSeconds(0)))
                .isInstanceOf(DemoException.class)
                .hasMessage("1 requests have no answer yet");
    }

    @Test
    void aSceneWithoutRequestsProvesNothing() {
        assertThat(new Outcome("", 0, 0, false).isRight()).isFalse();
        assertThat(new Outcome("", 9, 0, false).isRight()).isTrue();
        assertThat(new Outcome("", 9, 1, false).isRight()).isFalse();
        assertThat(new Outcome("", 9, 0, true).isRight()).isFalse();
        assertThat(new Outcome("", 9, 1, true).isRight()).isTrue();
    }

    private static void fail() throws IOException {
        throw new IOException("status 503");
    }

    private static void failAfter(CountDownLatch answer) throws IOException {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fail();
    }

    private static Target target(String name, Asking asking) {
        return new Target() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void ask() throws IOException {
                asking.ask();
            }
        };
    }

    private interface Asking {
        void ask() throws IOException;
    }
}
