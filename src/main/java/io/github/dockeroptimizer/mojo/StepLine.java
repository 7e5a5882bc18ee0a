package io.github.dockeroptimizer.mojo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who waits is told of a step that runs: its command as they would have typed it, without the options of
 * {@code RUN} and without the tools of the build stage that it is wrapped in.
 */
final class StepLine {
    private static final int WIDTH = 100;

    private static final Pattern MOUNTS = Pattern.compile("--mount=\\S+\\s+");
    private static final Pattern TOOL =
            Pattern.compile("\\[?\"?java\"?,? \"?-cp\"?,? \\S+ \"?(?:[a-z]+\\.)+inside\\.(\\w+)");
    private static final Pattern WRAPPING = Pattern.compile("(?:LateDownloads|WarmUp)\\b.*?(?=\\bmvn\\b)");
    private static final Pattern AFTERWARDS = Pattern.compile(" && Layers\\b.*");
    private static final Pattern BRIEF = Pattern.compile("RUN (?:PomNormalizer|JdkModules|Layers)\\b.*");

    /** What ends a command of a step and begins the next. */
    private static final Pattern AND = Pattern.compile(" (?:&&|\\|\\|) |; ");

    /** What puts files in their places before and after the command that somebody waits for. */
    private static final Pattern PLUMBING = Pattern.compile(
            "(?:mkdir|cp|mv|ln|find|touch|cd|rm|printf|echo|sed|install|for|do|done|true|cargo clean)\\b.*"
                    + "|(?:sh|node|python3) /opt/docker-optimizer/.*|python3 -m (?:compileall|venv)\\b.*|rustc .* /opt/docker-optimizer/.*");

    private static final Pattern VARIABLES = Pattern.compile("^(?:\\w+=\\S+ )+(?=\\w)");

    private StepLine() {}

    /** Returns the line for a step's instruction, or {@code null} for a step that is over in a moment. */
    static @Nullable String of(String instruction) {
        if (!instruction.startsWith("RUN")) {
            return null;
        }
        @Nullable String line = MOUNTS.matcher(instruction).replaceAll("").replaceAll("\\s+", " ");
        line = TOOL.matcher(line).replaceAll("$1");
        line = AFTERWARDS.matcher(WRAPPING.matcher(line).replaceFirst("")).replaceFirst("");
        line = BRIEF.matcher(line).matches() ? null : worthWaitingFor(line);
        if (line == null) {
            return null;
        }
        return line.startsWith("RUN Training") ? "starts the application once, to archive what it loads" : cut(line);
    }

    /** Returns a step from its first to its last command that is not over in a moment, or {@code null} where all are. */
    private static @Nullable String worthWaitingFor(String line) {
        String commands = line.substring("RUN".length()).strip();
        int begin = -1;
        int end = 0;
        int from = 0;
        Matcher and = AND.matcher(commands);
        boolean more = true;
        while (more) {
            more = and.find();
            int to = more ? and.start() : commands.length();
            if (!PLUMBING.matcher(commands.substring(from, to).strip()).matches()) {
                begin = begin < 0 ? from : begin;
                end = to;
            }
            from = more ? and.end() : to;
        }
        return begin < 0
                ? null
                : "RUN "
                        + VARIABLES
                                .matcher(commands.substring(begin, end).strip())
                                .replaceFirst("");
    }

    /** Returns as much of a text as a line of the log has place for. */
    static String cut(String text) {
        String oneSpaced = text.replaceAll("\\s+", " ");
        return oneSpaced.length() <= WIDTH ? oneSpaced : oneSpaced.substring(0, WIDTH - 1) + "…";
    }
}
