package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows of a failed build step what the user needs: javac's own lines for a compile error, else the last lines. */
final class BuildFailures {
    private static final int LAST_LINES = 25;

    /** Maven's error lines that say something: not the blank ones, and none of its advice on flags and web pages. */
    private static final Pattern MAVEN_ERROR = Pattern.compile("\\[ERROR] (?!\\s*$|-> |Re-run Maven|To see the full"
            + "|For more information|\\[Help 1]|After correcting|mvn <args>).*|(?:\\s+symbol:|\\s+location:).*");

    private BuildFailures() {}

    static OptimizerException explained(BuildFailedException failure) {
        List<String> lines = telling(failure.output());
        if (lines.isEmpty()) {
            return failure;
        }
        String text = lines.stream().map(line -> "\n    " + line).collect(Collectors.joining());
        return new OptimizerException(failure.problem() + text + "\n ", failure.remedy(), failure);
    }

    private static List<String> telling(List<String> output) {
        List<String> errors = output.stream()
                .filter(line -> MAVEN_ERROR.matcher(line).matches())
                .distinct()
                .limit(LAST_LINES)
                .toList();
        return errors.isEmpty() ? output.subList(Math.max(0, output.size() - LAST_LINES), output.size()) : errors;
    }
}
