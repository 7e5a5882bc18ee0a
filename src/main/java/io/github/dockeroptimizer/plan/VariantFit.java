package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which variants a project can have: the shape of the application rules some out. */
public final class VariantFit {
    private VariantFit() {}

    /** Returns why a project cannot have a variant, as a sentence, or {@code null} where it can. */
    public static @Nullable String obstacle(ProjectModel project, BuildFrom from, Variant variant) {
        List<Variant> variants = project.application().stack().variants();
        if (!variants.contains(variant)) {
            return "Images for " + project.application().stack().knowledge().displayName() + " are made as "
                    + variants.stream().map(one -> "`" + one.id() + "`").collect(Collectors.joining(", ")) + ".";
        }
        return switch (variant) {
            case SLIM, DISTROLESS, JLINK -> null;
            case SINGLE ->
                from == BuildFrom.ARTIFACT
                        ? "One stage for all means that Maven runs in it, and `<buildFrom>artifact</buildFrom>` means that"
                                + " it does not."
                        : null;
            case AOT -> project.application() instanceof JavaApplication java ? withoutArchive(java) : null;
        };
    }

    private static @Nullable String withoutArchive(JavaApplication java) {
        return switch (java.artifact().kind()) {
            case SPRING_BOOT_JAR, PLAIN_JAR, FAT_JAR, DIRECTORY -> null;
            case EXECUTABLE_WAR ->
                "An executable WAR runs from folders of classes, and the JVM archives only classes from jars.";
            case WAR ->
                "A servlet container loads a WAR by a class loader of its own, and the JVM archives only classes of the"
                        + " class path.";
        };
    }

    /**
     * Refuses a variant that a project cannot have.
     *
     * @throws OptimizerException with the reason
     */
    static void require(ProjectModel project, BuildFrom from, Variant variant) {
        String obstacle = obstacle(project, from, variant);
        if (obstacle != null) {
            throw new OptimizerException(
                    project.artifactId() + " cannot have the variant `" + variant.id() + "`, which was asked for. "
                            + obstacle,
                    remedy(project, variant));
        }
    }

    private static String remedy(ProjectModel project, Variant variant) {
        if (!project.application().stack().variants().contains(variant)) {
            return "Set `-Ddocker-optimizer.variant=distroless`, the default, or another of them.";
        }
        return variant == Variant.SINGLE
                ? "Set `-Ddocker-optimizer.buildFrom=sources`, the default, or another `<variant>`."
                : "Set `-Ddocker-optimizer.variant=jlink`, or package the application as a jar.";
    }
}
