package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void theResultIsThereWhenItIsAskedFor() {
        try (Ahead<String> ahead = Ahead.begin("test", () -> "done")) {
            assertThat(ahead.get()).isEqualTo("done");
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownToTheOneWhoAsks() {
        OptimizerException failure = new OptimizerException("It is so.", "Do that.");
        try (Ahead<String> ahead = Ahead.begin("test", () -> {
            throw failure;
        })) {
            assertThatThrownBy(ahead::get).isSameAs(failure);
        }
    }

    @Test
    void closingWaitsForTheEndOfWorkThatNobodyAskedFor() {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Ahead<String> ahead = Ahead.begin("test", () -> {
            await(go);
            ended.set(true);
            throw new IllegalStateException("nobody asks");
        });
        assertThat(ended).isFalse();

        go.countDown();
        ahead.close();

        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
