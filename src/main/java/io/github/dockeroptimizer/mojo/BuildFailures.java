package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows of a failed build step what the user needs: javac's own lines for a compile error, else the last lines. */
final class BuildFailures {
    private static final int LAST_LINES = 25;
    private static final String COMPILE_ERROR = "COMPILATION ERROR";

    /** A line of javac as Maven prints it, with what javac says beneath. */
    private static final Pattern JAVAC =
            Pattern.compile("(?:\\[ERROR] )?(?:/\\S+\\.java:\\[.*|\\s+(?:symbol|location|required|found|reason):.*)");

    /** Maven's error lines that say something: not the blank ones, and none of its advice on flags and web pages. */
    private static final Pattern MAVEN_ERROR = Pattern.compile("\\[ERROR] (?!\\s*$|-> |Re-run Maven|To see the full"
            + "|For more information|\\[Help 1]|After correcting|mvn <args>).*");

    private static final String LAYERS_TOOL = "io.github.dockeroptimizer.inside.Layers ";

    private BuildFailures() {}

    static OptimizerException explained(BuildFailedException failure, DownloadFailures downloads) {
        OptimizerException download = downloads.explained(failure.output(), failure);
        return download == null ? explained(failure) : download;
    }

    static OptimizerException explained(BuildFailedException failure) {
        OptimizerException told = byOurTool(failure);
        if (told != null) {
            return told;
        }
        List<String> lines = telling(failure.output());
        if (lines.isEmpty()) {
            return failure;
        }
        String text = lines.stream().map(line -> "\n    " + line).collect(Collectors.joining());
        String known = KnownFailures.remedy(failure.output());
        return new OptimizerException(
                failure.problem() + text + "\n ", known == null ? failure.remedy() : known, failure);
    }

    /** The tool that takes the artifact apart says in its last two lines what is wrong and what to do. */
    private static @Nullable OptimizerException byOurTool(BuildFailedException failure) {
        List<String> output = failure.output();
        boolean ours = failure.step() != null && failure.step().contains(LAYERS_TOOL);
        return ours && output.size() >= 2
                ? new OptimizerException(output.get(output.size() - 2), output.get(output.size() - 1), failure)
                : null;
    }

    private static List<String> telling(List<String> output) {
        boolean compileError = output.stream().anyMatch(line -> line.contains(COMPILE_ERROR));
        Pattern wanted = compileError ? JAVAC : MAVEN_ERROR;
        List<String> errors = output.stream()
                .filter(line -> wanted.matcher(line).matches())
                .map(BuildFailures::clean)
                .distinct()
                .limit(LAST_LINES)
                .toList();
        return errors.isEmpty() ? output.subList(Math.max(0, output.size() - LAST_LINES), output.size()) : errors;
    }

    /** Leaves out what the log says anyway, and gives paths as they are outside the image: relative to the project. */
    private static String clean(String line) {
        return line.replaceFirst("^\\[ERROR] ", "")
                .replaceFirst("^/src/", "")
                .replaceFirst("^\\s+", "  ")
                .replaceFirst(" -> \\[Help \\d+]$", "");
    }
}
