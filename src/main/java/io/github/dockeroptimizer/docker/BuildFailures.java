package io.github.dockeroptimizer.docker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a builder says of a failed build into what is wrong and what to do. */
final class BuildFailures {
    private static final Pattern EXIT_CODE = Pattern.compile("(?:exit code|non-zero code): (\\d+)");
    private static final Pattern PARSE_ERROR =
            Pattern.compile("(?s).*dockerfile parse error (?:on )?line (\\d+): (.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSING_FILE = Pattern.compile(
            "(?s).*(?:\"([^\"]+)\"|(?:lstat|stat) (\\S+?)):? (?:not found|no such file or directory).*");
    private static final Pattern NO_IMAGE = Pattern.compile(
            "(?s).*(?:no active session|pull access denied|failed to resolve source metadata|manifest unknown"
                    + "|failed to resolve reference|repository does not exist).*");
    private static final int KILLED = 137;
    private static final int LONGEST_STEP = 120;

    private BuildFailures() {}

    /**
     * Returns the exception for an error item.
     *
     * @param message the builder's own words
     * @param code the code beside them, zero where there is none
     * @param step the step it is about, or {@code null}
     */
    static BuildFailedException of(String message, int code, @Nullable StepProgress step) {
        BuildStep failed = step == null ? null : step.snapshot();
        List<String> output = step == null ? List.of() : step.lastLines();
        return of(message, code, failed, output);
    }

    static BuildFailedException of(String message, int code, @Nullable BuildStep step, List<String> output) {
        Matcher parseError = PARSE_ERROR.matcher(message);
        if (parseError.matches()) {
            return failure(
                    "Line " + parseError.group(1) + " of the Dockerfile cannot be parsed: "
                            + sentence(parseError.group(2)),
                    "Correct that line; `docker-optimizer:generate` writes a Dockerfile that the engine accepts.",
                    null,
                    List.of(),
                    null);
        }
        Integer exitCode = exitCode(message, code);
        if (step != null && exitCode != null) {
            return failure(
                    "Step " + brief(step) + " ended with exit code " + exitCode + ", 0 was expected.",
                    exitCode == KILLED
                            ? "The command was killed, as it is when memory runs out: give the engine more of it."
                            : "Correct what its output above names, then run `docker-optimizer:build` again.",
                    step,
                    output,
                    exitCode);
        }
        String subject = step == null ? "The build failed: " : "Step " + brief(step) + " failed: ";
        return failure(subject + sentence(message), remedy(message), step, output, null);
    }

    private static String remedy(String message) {
        if (NO_IMAGE.matcher(message).matches()) {
            return "Check the name of the base image, log in with `docker login`, or name a registry that can be"
                    + " reached in `<mirrors>`.";
        }
        Matcher missing = MISSING_FILE.matcher(message);
        if (missing.matches()) {
            String file = missing.group(1) == null ? missing.group(2) : missing.group(1);
            return "Check that " + file + " exists in the build context and that no line of the `.dockerignore`"
                    + " excludes it.";
        }
        return "Correct the Dockerfile, or look into the engine's log for the reason.";
    }

    private static @Nullable Integer exitCode(String message, int code) {
        Matcher matcher = EXIT_CODE.matcher(message);
        if (matcher.find()) {
            return Integer.valueOf(matcher.group(1));
        }
        return code > 0 ? code : null;
    }

    private static String brief(BuildStep step) {
        String name = step.name().replaceAll("\\s+", " ");
        return "`" + (name.length() > LONGEST_STEP ? name.substring(0, LONGEST_STEP) + "..." : name) + "`";
    }

    private static String sentence(String message) {
        String stripped = message.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }

    private static BuildFailedException failure(
            String problem, String remedy, @Nullable BuildStep step, List<String> output, @Nullable Integer exitCode) {
        return new BuildFailedException(problem, remedy, step == null ? null : step.name(), output, exitCode, null);
    }
}
