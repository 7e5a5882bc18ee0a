package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.LinkedJava;
import io.github.dockeroptimizer.plan.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start in the build that an archive is made from, in Dockerfile form.
 *
 * @param command the tool that starts the application, exec form: a base image may have no shell
 * @param folder where the tool leaves what goes into the image
 */
record TrainingView(String command, String folder) {
    private static final String FOLDER = "/tmp/archive";

    static @Nullable TrainingView of(ImagePlan plan, JavaBuild build) {
        TrainingRun training = build.training();
        if (training == null) {
            return null;
        }
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-cp",
                "/opt/docker-optimizer/inside",
                "io.github.dockeroptimizer.inside.Training",
                FOLDER,
                LinkedJava.HOME,
                Long.toString(build.epochSecond())));
        HealthProbe probe = training.probe();
        if (probe != null) {
            command.add("--until");
            command.add("/probe");
            command.addAll(DockerfileView.question(probe));
        }
        if (!training.arguments().isEmpty()) {
            command.add("--only");
            command.addAll(training.arguments());
        }
        command.add("--");
        plan.runtime().entrypoint().stream()
                .skip(1)
                .filter(argument -> !argument.equals("@" + TrainingRun.OPTIONS))
                .forEach(command::add);
        return new TrainingView(DockerfileText.execForm(command), FOLDER);
    }
}
