package io.github.dockeroptimizer.health;

import java.time.Duration;

/** How time passes while a container is watched. */
interface Clock {
    /** The time of this machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** Returns the nanoseconds since some fixed moment. */
    long nanos();

    /** Lets time pass. */
    void sleep(Duration duration) throws InterruptedException;
}
