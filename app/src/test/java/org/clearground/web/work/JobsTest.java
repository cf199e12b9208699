package org.clearground.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final long LONG_ENOUGH = 10_000;

    @Test
    void doesTheWorkOfAQuestionOnce() {
        AtomicInteger done = new AtomicInteger();
        try (Jobs<String, Integer> jobs = new Jobs<>(2, (_, progress) -> {
            progress.accept(7);
            return done.incrementAndGet();
        })) {
            Job<Integer> job = jobs.of("a").soon(LONG_ENOUGH);
            assertThat(job.answer()).contains(1);
            assertThat(job.steps()).isEqualTo(7);
            assertThat(jobs.of("a").soon(LONG_ENOUGH).answer()).contains(1);
            assertThat(jobs.of("b").soon(LONG_ENOUGH).answer()).contains(2);
            assertThat(jobs.of("c").soon(LONG_ENOUGH).answer()).contains(3);
            assertThat(jobs.of("a").soon(LONG_ENOUGH).answer())
                    .as("the oldest answer was given up")
                    .contains(4);
        }
    }

    @Test
    void tellsWhatWentWrongAndTriesAgainWhenAskedAgain() {
        AtomicInteger tried = new AtomicInteger();
        try (Jobs<String, Integer> jobs = new Jobs<>(2, (question, _) -> {
            if (tried.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
            }
            return question.length();
        })) {
            Job<Integer> job = jobs.of("abc").soon(LONG_ENOUGH);
            assertThat(job.answer()).isEmpty();
            assertThat(job.failure()).contains("the disk is full");
            assertThat(jobs.of("abc").failure()).as("told once more").contains("the disk is full");
            assertThat(jobs.of("abc").soon(LONG_ENOUGH).answer()).contains(3);
        }
    }
}
