package io.github.dockeroptimizer.docker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the name BuildKit gives a step.
 *
 * @param stage the stage it belongs to; {@code stage-0} where the Dockerfile has one stage without a name
 * @param position its position in the stage, such as {@code 2/7}
 * @param instruction the instruction with its whole text
 */
record StepName(String stage, String position, String instruction) {
    private static final Pattern FORM = Pattern.compile(
            "\\[(?:(?<stage>[^\\]]*\\S)\\s+)?\\s*(?<position>\\d+/\\d+)] (?<instruction>.*)", Pattern.DOTALL);
    private static final String ONLY_STAGE = "stage-0";

    /** Returns the parts of a name, or {@code null} for what is no step of the Dockerfile. */
    static @Nullable StepName parse(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        String stage = matcher.group("stage");
        return new StepName(
                stage == null ? ONLY_STAGE : stage, matcher.group("position"), matcher.group("instruction"));
    }
}
