package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * No compiler and no build system is in the image. The file tree decides, on the search path and off it; where the
 * image has a shell, the shell has to agree: two views that differ prove nothing.
 */
public final class BuildToolsCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SEC-001",
            "build-tools",
            "no build tools",
            Severity.ERROR,
            "A compiler in a running container helps intruders to build what they need, and only costs space.");

    /** Returns the names to ask an image's shell for. */
    public static List<String> names() {
        return ToolNames.BUILD.toList();
    }

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        FileTree tree = new FileTree(image);
        List<FoundTool> found = FoundTool.in(image, tree, ToolNames.BUILD);
        ToolObservation shell = evidence.tools();
        String contradiction = shell == null ? null : new ShellOpinion(tree, shell).contradiction(found);
        if (contradiction != null) {
            return new CheckOutcome.Errored(contradiction);
        }
        if (!found.isEmpty()) {
            return new CheckOutcome.Failed(
                    found.stream().map(tool -> finding(image, tool)).toList());
        }
        return shell != null && shell.status() == ToolObservation.Status.FAILED
                ? new CheckOutcome.Errored("The image has a shell that did not answer: " + shell.detail() + ".")
                : new CheckOutcome.Passed(detail(image, shell));
    }

    private static String detail(ImageSnapshot image, @Nullable ToolObservation shell) {
        String looked = String.format(
                Locale.ROOT,
                "%d names in %,d files",
                names().size(),
                image.files().size());
        return shell != null && shell.status() == ToolObservation.Status.ANSWERED
                ? looked + ", and " + shell.detail() + " agrees"
                : looked;
    }

    private static Finding finding(ImageSnapshot image, FoundTool tool) {
        boolean base = image.layers().get(tool.file().layer()).base();
        return new Finding(
                "`" + tool.name() + "` is in the image at " + tool.place() + ", no build tool was expected.",
                base
                        ? "Use variant `distroless`, or a `<runtimeImage>` without it."
                        : "Install it in the build stage only, and copy what it builds.",
                Whereabouts.of(image, tool.file()));
    }
}
