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

    /** What npm says that helps nobody: where in itself it failed, how it is called, where its log lies. */
    private static final Pattern NPM_NOISE =
            Pattern.compile("npm notice.*|npm error(?:\\s*|\\s+at .*|\\s+\\w+: \\S+,?| \\}"
                    + "| \\[-.*| Clean install a project| Usage:| npm ci| Options:| aliases: .*| Run \"npm help.*"
                    + "| If you are behind a proxy.*| 'proxy' config is set.*| A complete log of this run.*)");

    /** What a tool of ours says begins with this. The same step may run Maven before. */
    private static final String TOOL = "docker-optimizer failed: ";

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
                problem(failure) + text + "\n ", known == null ? failure.remedy() : known, failure);
    }

    /** Names the step by the command that failed in it, as the user would have typed it. */
    private static String problem(BuildFailedException failure) {
        String step = failure.step();
        String command = step == null ? null : StepLine.of(step.replaceFirst("^\\[.*?] (?=RUN )", ""));
        return command == null || failure.exitCode() == null
                ? failure.problem()
                : "Step `" + command + "` ended with exit code " + failure.exitCode() + ", 0 was expected.";
    }

    /** Our tools say in their last line, or in the last two, what is wrong and what to do. */
    private static @Nullable OptimizerException byOurTool(BuildFailedException failure) {
        List<String> output = failure.output();
        for (int i = Math.max(0, output.size() - 2); i < output.size(); i++) {
            if (output.get(i).startsWith(TOOL)) {
                String remedy = i + 1 < output.size() ? output.get(i + 1) : failure.remedy();
                return new OptimizerException(output.get(i).substring(TOOL.length()), remedy, failure);
            }
        }
        return null;
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
        return errors.isEmpty() ? last(output) : errors;
    }

    /** Returns the last lines, without those in which build scripts of Rust tell Cargo what they have looked at. */
    private static List<String> last(List<String> output) {
        List<String> lines = output.stream()
                .filter(line -> !line.strip().startsWith("cargo:")
                        && !NPM_NOISE.matcher(line).matches())
                .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    /** Leaves out what the log says anyway, and gives paths as they are outside the image: relative to the project. */
    private static String clean(String line) {
        return line.replaceFirst("^\\[ERROR] ", "")
                .replaceFirst("^/src/", "")
                .replaceFirst("^\\s+", "  ")
                .replaceFirst(" -> \\[Help \\d+]$", "");
    }
}
