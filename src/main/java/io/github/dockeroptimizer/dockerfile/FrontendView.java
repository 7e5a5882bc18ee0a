package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.FrontendStep;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.Warmup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A front end whose libraries are downloaded before there are sources, in Dockerfile form.
 *
 * @param files what decides about its libraries, as arguments of {@code COPY} with their target
 * @param command the command that installs them
 */
record FrontendView(List<String> files, String command) {
    /**
     * The image that Node.js is taken from.
     *
     * @param origin the image as everybody knows it, or {@code null} where it is the one used
     * @param program what the build runs
     * @param yarn whether the official image has that program in a place of its own
     */
    record Node(String image, @Nullable String origin, String program, boolean yarn) {}

    static @Nullable Node node(JavaBuild build) {
        if (build.node() == null) {
            return null;
        }
        List<String> programs = build.frontends().stream()
                .filter(frontend -> frontend.program() != null)
                .map(FrontendStep::program)
                .toList();
        return new Node(
                build.node().reference().toString(),
                BuildOptions.origin(build.node()),
                programs.isEmpty() ? "npm" : programs.get(0),
                programs.contains("yarn"));
    }

    static List<FrontendView> of(JavaBuild build, MavenCommands commands) {
        return build.frontends().stream()
                .filter(frontend -> build.choices().warmup() != Warmup.NONE)
                .filter(FrontendStep::installs)
                .map(frontend -> new FrontendView(copies(frontend), commands.frontend(frontend)))
                .toList();
    }

    /** One {@code COPY} for each folder. */
    private static List<String> copies(FrontendStep frontend) {
        return frontend.files().stream()
                .map(DockerfileText::copyPath)
                .collect(Collectors.groupingBy(FrontendView::folder, LinkedHashMap::new, Collectors.joining(" ")))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "./" : file.substring(0, slash + 1);
    }
}
