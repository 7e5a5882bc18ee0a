package io.github.dockeroptimizer.docker;

import java.util.List;

/** A program that makes a network and a container, prints their ids and dies without any clean-up. */
final class CrashingRun {
    static final int EXIT_CODE = 9;

    private CrashingRun() {}

    public static void main(String[] arguments) {
        DockerEngine engine = DockerEngines.connect(null, System.getenv());
        String network = engine.createNetwork().id();
        ContainerSpec spec =
                new ContainerSpec(arguments[0], List.of("sleep", "60"), List.of(), List.of(), false, false, null);
        System.out.println(network);
        System.out.println(engine.start(spec.attached(new ContainerSpec.Attachment(network, null)))
                .id());
        System.out.flush();
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
