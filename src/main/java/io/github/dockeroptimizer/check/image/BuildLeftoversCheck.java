package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nothing that only the build needed was copied into the image. What the base image brings is not the user's doing. */
public final class BuildLeftoversCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-IMG-002",
            "build-leftovers",
            "no build leftovers",
            Severity.ERROR,
            "Sources, repositories and caches in an image cost space and tell strangers more than they need to know.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        Map<Leftover, List<FileEntry>> found = new LinkedHashMap<>();
        int looked = 0;
        for (FileEntry file : image.files()) {
            if (file.regular() && !image.layers().get(file.layer()).base()) {
                looked++;
                Leftover.KINDS.stream()
                        .filter(kind -> kind.path().matcher(file.path()).matches())
                        .findFirst()
                        .ifPresent(kind -> found.computeIfAbsent(kind, key -> new ArrayList<>())
                                .add(file));
            }
        }
        if (found.isEmpty()) {
            return new CheckOutcome.Passed(String.format(Locale.ROOT, "%,d files above the base image", looked));
        }
        // In the order of the kinds, not of the paths.
        return new CheckOutcome.Failed(Leftover.KINDS.stream()
                .filter(found::containsKey)
                .map(kind -> finding(image, kind, found.getOrDefault(kind, List.of())))
                .toList());
    }

    private static Finding finding(ImageSnapshot image, Leftover kind, List<FileEntry> files) {
        FileEntry first = files.get(0);
        ByteSize size = new ByteSize(files.stream().mapToLong(FileEntry::size).sum());
        return new Finding(
                String.format(
                        Locale.ROOT,
                        "The image holds %,d %s (%s), none was expected; the first is %s.",
                        files.size(),
                        kind.what(),
                        size,
                        first.path()),
                kind.remedy(),
                Whereabouts.of(image, first));
    }
}
