package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.ConsoleSummary.Line;
import io.github.dockeroptimizer.report.ConsoleSummary.Line.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines with a fixed column of labels, and the marks that the console can show. */
final class ConsolePage {
    /** The width of the text beside the labels. */
    static final int WIDTH = 110;

    private static final int LABEL = 10;
    private static final String GAP = "   ";

    private final boolean unicode;
    private final List<Line> lines = new ArrayList<>();
    private String label = "";

    ConsolePage(boolean unicode) {
        this.unicode = unicode;
    }

    /** Begins a section: its label stands before its first line only. */
    void section(String name) {
        label = name;
    }

    /** Adds a line, made safe for a console. */
    void line(Level level, String text) {
        lines.add(new Line(level, (label + " ".repeat(LABEL - label.length()) + Words.line(text)).stripTrailing()));
        label = "";
    }

    /** Adds a line of the parts that are there, with dots between them. */
    void line(Level level, List<@Nullable String> parts) {
        line(
                level,
                parts.stream()
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" " + dot() + " ")));
    }

    /** Adds entries side by side, on so many lines at most, and says how many there was no room for. */
    void columns(Level level, List<String> entries, int rows) {
        Deque<String> left = new ArrayDeque<>(entries);
        for (int row = 1; !left.isEmpty(); row++) {
            StringBuilder text = new StringBuilder(left.remove());
            while (!left.isEmpty()) {
                boolean last = row == rows && left.size() > 1;
                String more = GAP + (left.size() - 1) + " more passed";
                int room = WIDTH - text.length() - GAP.length() - (last ? more.length() : 0);
                if (left.element().length() > room) {
                    break;
                }
                text.append(GAP).append(left.remove());
            }
            if (row == rows && !left.isEmpty()) {
                text.append(GAP).append(left.size()).append(" more passed");
                left.clear();
            }
            line(level, text.toString());
        }
    }

    /** Returns the mark of something good. */
    String passed() {
        return unicode ? "✔" : "+";
    }

    /** Returns the mark of a line at a level. */
    String mark(Level level) {
        return switch (level) {
            case ERROR -> unicode ? "✘" : "x";
            case WARNING -> "!";
            case INFO -> dot();
        };
    }

    /** Returns the mark between things, and of what is only worth knowing. */
    String dot() {
        return unicode ? "·" : "-";
    }

    /** Returns the mark of a figure that is not there. */
    String none() {
        return unicode ? CompareWords.NONE : "-";
    }

    /** Returns the mark of a cut. */
    String cut() {
        return unicode ? "…" : "...";
    }

    /** Returns the lines so far. */
    List<Line> lines() {
        return List.copyOf(lines);
    }
}
