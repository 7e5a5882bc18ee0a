package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.pipeline.BuildSettings;
import io.github.dockeroptimizer.pipeline.CompareSettings;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.stack.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters that decide what is compared, as Maven read them. */
public record CompareParameters(
        List<String> variants,
        @Nullable List<String> dockerfiles,
        Path context,
        int starts,
        boolean measureBuilds,
        boolean keepImages,
        boolean apply) {

    /**
     * Returns the settings of the comparison.
     *
     * @param artifactId the name of the images where the user declared none
     * @param base the folder that Dockerfiles are relative to
     */
    public CompareSettings toSettings(PlanSettings plan, BuildSettings build, String artifactId, Path base) {
        List<Variant> chosen = variants.stream()
                .flatMap(text -> Stream.of(text.split("[,\\s]+", -1)))
                .filter(text -> !text.isBlank())
                .map(Variant::parse)
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw new OptimizerException(
                    "`<variants>` names no variant, one at least was expected.",
                    "Set for example `-Ddocker-optimizer.variants=distroless`, also to compare it with your own"
                            + " Dockerfiles.");
        }
        if (starts < 1) {
            throw new OptimizerException(
                    "`<starts>` is " + starts + ", expected 1 or more.",
                    "Set for example `-Ddocker-optimizer.starts=3`; `-Ddocker-optimizer.health.skip` starts nothing.");
        }
        List<Path> own = dockerfiles == null ? List.of() : existing(dockerfiles, base);
        if (!own.isEmpty() && !Files.isDirectory(context)) {
            throw new OptimizerException(
                    "`<dockerfilesContext>` is " + context + ", and there is no such folder.",
                    "Correct `<dockerfilesContext>` (`-Ddocker-optimizer.dockerfilesContext`), or leave it out: then it is"
                            + " the project's folder.");
        }
        String name = name(plan, artifactId);
        return new CompareSettings(
                chosen.stream()
                        .map(variant -> plan.compared(variant, name + ":" + variant.id()))
                        .toList(),
                own,
                context.normalize(),
                build,
                starts,
                measureBuilds,
                keepImages,
                apply);
    }

    /** A comparison takes minutes: nobody shall wait for them to read that a name is misspelt. */
    private static List<Path> existing(List<String> dockerfiles, Path base) {
        List<Path> files = new ArrayList<>();
        for (String name : dockerfiles) {
            Path file = base.resolve(name).normalize();
            if (!Files.isRegularFile(file)) {
                throw new OptimizerException(
                        "`<dockerfiles>` names " + name
                                + (Files.isDirectory(file)
                                        ? ", which is a folder, a Dockerfile was expected."
                                        : ", and there is no file " + file + "."),
                        "Correct `<dockerfiles>` (`-Ddocker-optimizer.dockerfiles`); paths are relative to the project.");
            }
            files.add(file);
        }
        return files;
    }

    private static String name(PlanSettings plan, String artifactId) {
        String declared = plan.image();
        return (declared == null
                        ? artifactId.toLowerCase(Locale.ROOT)
                        : ImageReference.of(declared).name())
                + "-compare";
    }
}
