package io.github.dockeroptimizer.docker;

import java.util.List;

/** A program that starts a container, prints its id and dies without any clean-up. */
final class CrashingRun {
    static final int EXIT_CODE = 9;

    private CrashingRun() {}

    public static void main(String[] arguments) {
        DockerEngine engine = DockerEngines.connect(null, System.getenv());
        ContainerSpec spec =
                new ContainerSpec(arguments[0], List.of("sleep", "60"), List.of(), List.of(), false, false, null);
        System.out.println(engine.start(spec).id());
        System.out.flush();
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
