package io.github.dockeroptimizer.health;

/** Watches one started container until it is known whether it does what is expected. Used once. */
sealed interface ContainerWatch permits HealthWatch, ExitWatch {
    /** How much of a container's output is kept. */
    int LOG_LINES = 300;

    /** Adds something to the timeline at this moment. */
    void see(String source, String text);

    /** Polls until there is nothing more to learn, at the latest until the timeout. */
    HealthObservation untilKnown();
}
