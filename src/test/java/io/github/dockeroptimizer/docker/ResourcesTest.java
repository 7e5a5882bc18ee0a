package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final List<String> released = new CopyOnWriteArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void theLastIsReleasedFirstAndEachOnce() {
        resources.hold(() -> released.add("a"));
        Resources.Held b = resources.hold(() -> released.add("b"));
        resources.hold(() -> released.add("c"));

        b.close();
        b.close();
        resources.close();
        resources.close();

        assertThat(released).containsExactly("b", "c", "a");
    }

    @Test
    void whatHasEndedByItselfIsNotReleased() {
        assertThat(resources.hold(() -> released.add("a")).forget()).isTrue();
        resources.close();

        assertThat(released).isEmpty();
    }

    @Test
    void oneThatCannotBeReleasedDoesNotKeepTheOthers() {
        resources.hold(() -> released.add("a"));
        resources.hold(() -> {
            throw new IllegalStateException("refused");
        });
        resources.close();

        assertThat(released).containsExactly("a");
    }

    @Test
    void whatCouldNotBeReleasedIsTriedAgainAtTheEnd() {
        Resources.Held network = resources.hold(() -> {
            released.add("try");
            if (released.size() == 1) {
                throw new IllegalStateException("has active endpoints");
            }
        });

        assertThatThrownBy(network::close).isInstanceOf(IllegalStateException.class);
        resources.close();

        assertThat(released).containsExactly("try", "try");
    }

    @Test
    void theEndWaitsForWhatIsBeingReleased() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Resources.Held container = resources.hold(() -> {
            begun.countDown();
            sleep();
            released.add("container");
        });
        Thread main = new Thread(container::close);
        main.start();
        begun.await();

        resources.close();

        assertThat(released).containsExactly("container");
        main.join();
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void afterTheEndNothingIsHeldAnyMore() {
        resources.close();

        assertThatThrownBy(() -> resources.hold(() -> released.add("late"))).isInstanceOf(OptimizerException.class);
        assertThat(released).containsExactly("late");
    }
}
