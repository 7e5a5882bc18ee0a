package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.LinkedJava;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages that link a Java runtime, in Dockerfile form.
 *
 * @param image the image with the JDK
 * @param home where the runtime will lie in the image
 * @param tool the tool that finds modules
 * @param libraries what to copy of everything that changes with versions
 * @param application what to copy of what changes with commits
 * @param jdepsArguments what {@code jdeps} is asked
 * @param more modules to add, as an argument
 * @param jlinkOptions the options that users decide about, each with a leading blank
 * @param trustOfBase whether the certificate authorities are those of the base image
 * @param sharesClasses whether the JDK writes the same archive of classes every time
 */
record JavaView(
        String image,
        @Nullable String origin,
        String home,
        String tool,
        List<String> libraries,
        String application,
        String jdepsArguments,
        String more,
        String jlinkOptions,
        boolean trustOfBase,
        boolean sharesClasses,
        long epoch) {
    private static final int FIRST_WITH_NAMED_COMPRESSION = 21;
    /** Archives of earlier releases hold addresses that differ from run to run. */
    private static final int FIRST_WITH_REPEATABLE_ARCHIVE = 21;
    /** The oldest release that is linked, also where classes are compiled for one before. */
    private static final int OLDEST = 17;

    static @Nullable JavaView of(ImagePlan plan, JavaBuild build, String support) {
        LinkedJava java = build.java();
        if (java == null) {
            return null;
        }
        return new JavaView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                LinkedJava.HOME,
                MavenCommands.tool("JdkModules"),
                plan.runtime().layers().stream()
                        .filter(layer -> List.of("server", "dependencies", "snapshot-dependencies")
                                .contains(layer.name()))
                        .map(layer -> DockerfileView.source(layer, plan.buildFrom(), support))
                        .toList(),
                plan.runtime().layers().stream()
                        .filter(layer -> layer.name().equals("application"))
                        .map(layer -> DockerfileView.source(layer, plan.buildFrom(), support))
                        .collect(Collectors.joining()),
                jdeps(java),
                java.modules().isEmpty() ? "''" : String.join(",", java.modules()),
                jlink(java),
                java.trustOfBase(),
                java.release() >= FIRST_WITH_REPEATABLE_ARCHIVE,
                build.epochSecond());
    }

    private static String jdeps(LinkedJava java) {
        String classPath = Stream.of(java.classPath().split(":", -1))
                .map(entry -> "/libraries" + entry)
                .collect(Collectors.joining(":"));
        // Not in quotes: the shell expands a wildcard, the class path is expanded by jdeps.
        return "--multi-release " + Math.max(OLDEST, java.release()) + " --class-path '" + classPath + "'"
                + java.application().stream()
                        .map(path -> " /application" + path)
                        .collect(Collectors.joining());
    }

    private static String jlink(LinkedJava java) {
        String locales =
                java.locales().isEmpty() ? "" : " --include-locales='" + String.join(",", java.locales()) + "'";
        if (!java.compressed()) {
            return locales;
        }
        return locales + (java.release() >= FIRST_WITH_NAMED_COMPRESSION ? " --compress=zip-6" : " --compress=2");
    }
}
