package io.github.dockeroptimizer.mojo;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who waits is told of a step that runs: its command as they would have typed it, without the options of
 * {@code RUN} and without the tools of the build stage that it is wrapped in.
 */
final class StepLine {
    private static final int WIDTH = 100;

    private static final Pattern MOUNTS = Pattern.compile("--mount=\\S+\\s+");
    private static final Pattern VARIABLES = Pattern.compile("^RUN (?:\\w+=\\S+ )+(?=\\w)");
    private static final Pattern TOOL =
            Pattern.compile("\\[?\"?java\"?,? \"?-cp\"?,? \\S+ \"?(?:[a-z]+\\.)+inside\\.(\\w+)");
    private static final Pattern WRAPPING = Pattern.compile("(?:LateDownloads|WarmUp)\\b.*?(?=\\bmvn\\b)");
    private static final Pattern AFTERWARDS = Pattern.compile(" && Layers\\b.*");
    private static final Pattern BRIEF = Pattern.compile(
            "RUN (?:(?:PomNormalizer|JdkModules|Layers)\\b|node /opt/docker-optimizer/|mkdir -p /usr/local/etc ).*");

    private StepLine() {}

    /** Returns the line for a step's instruction, or {@code null} for a step that is over in a moment. */
    static @Nullable String of(String instruction) {
        if (!instruction.startsWith("RUN")) {
            return null;
        }
        String line = MOUNTS.matcher(instruction).replaceAll("").replaceAll("\\s+", " ");
        line = VARIABLES.matcher(line).replaceFirst("RUN ");
        line = TOOL.matcher(line).replaceAll("$1");
        line = AFTERWARDS.matcher(WRAPPING.matcher(line).replaceFirst("")).replaceFirst("");
        if (BRIEF.matcher(line).matches()) {
            return null;
        }
        return line.startsWith("RUN Training") ? "starts the application once, to archive what it loads" : cut(line);
    }

    /** Returns as much of a text as a line of the log has place for. */
    static String cut(String text) {
        String oneSpaced = text.replaceAll("\\s+", " ");
        return oneSpaced.length() <= WIDTH ? oneSpaced : oneSpaced.substring(0, WIDTH - 1) + "…";
    }
}
