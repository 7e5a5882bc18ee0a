package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No package manager is in the image, neither as a program nor as a library that an interpreter runs. Only worth knowing:
 * every base image with a distribution has one.
 */
public final class PackageManagersCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SEC-002",
            "package-managers",
            "no package managers",
            Severity.INFO,
            "A package manager lets whoever gets into the container install the tools that were left out of it.");

    /** {@code python -m pip} needs no program of that name, and neither does {@code node npm-cli.js}. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(.*/(?:(?:site|dist)-packages(?=/[^/]+/__init__\\.py$)|node_modules(?=/[^/]+/package\\.json$))/([^/]+))/.*");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        List<FoundTool> found = new ArrayList<>(FoundTool.in(image, new FileTree(image), ToolNames.PACKAGE_MANAGERS));
        found.addAll(libraries(image, found.stream().map(FoundTool::name).toList()));
        if (found.isEmpty()) {
            int names = ToolNames.PACKAGE_MANAGERS.toList().size();
            return new CheckOutcome.Passed(String.format(
                    Locale.ROOT, "%d names in %,d files", names, image.files().size()));
        }
        return new CheckOutcome.Failed(found.stream()
                .map(tool -> new Finding(
                        "`" + tool.name() + "` is in the image at " + tool.place()
                                + ", no package manager was expected.",
                        image.layers().get(tool.file().layer()).base()
                                ? "Use variant `distroless`, whose base image has none."
                                : "Leave it in the build stage, unless the application itself uses it.",
                        Whereabouts.of(image, tool.file())))
                .toList());
    }

    private static List<FoundTool> libraries(ImageSnapshot image, List<String> known) {
        List<FoundTool> found = new ArrayList<>();
        for (FileEntry file : image.files()) {
            Matcher library = LIBRARY.matcher(file.path());
            if (library.matches()
                    && ToolNames.PACKAGE_MANAGERS.toList().contains(library.group(2))
                    && !known.contains(library.group(2))) {
                found.add(new FoundTool(library.group(2), file, List.of(library.group(1))));
            }
        }
        return found;
    }
}
