package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.List;
import java.util.Locale;

/** No package manager is in the image. Only worth knowing: every base image with a distribution has one. */
public final class PackageManagersCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SEC-002",
            "package-managers",
            "no package managers",
            Severity.INFO,
            "A package manager lets whoever gets into the container install the tools that were left out of it.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        List<FoundTool> found = FoundTool.in(image, new FileTree(image), ToolNames.PACKAGE_MANAGERS);
        if (found.isEmpty()) {
            int names = ToolNames.PACKAGE_MANAGERS.toList().size();
            return new CheckOutcome.Passed(String.format(
                    Locale.ROOT, "%d names in %,d files", names, image.files().size()));
        }
        return new CheckOutcome.Failed(found.stream()
                .map(tool -> new Finding(
                        "`" + tool.name() + "` is in the image at " + tool.place()
                                + ", no package manager was expected.",
                        "Use variant `distroless`, whose base image has none.",
                        Whereabouts.of(image, tool.file())))
                .toList());
    }
}
