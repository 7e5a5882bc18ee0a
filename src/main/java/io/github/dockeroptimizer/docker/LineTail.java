package io.github.dockeroptimizer.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Cuts output into lines, hands each on, and remembers the last of them. Terminal colours are taken out. */
final class LineTail {
    private static final String ESCAPE_SEQUENCE = "\u001b\\[[0-9;?]*[ -/]*[@-~]";

    private final int capacity;
    private final Consumer<String> onLine;
    private final Deque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

    /**
     * Creates an empty tail.
     *
     * @param capacity how many lines it remembers
     */
    LineTail(int capacity, Consumer<String> onLine) {
        this.capacity = capacity;
        this.onLine = onLine;
    }

    void append(byte[] output) {
        for (byte b : output) {
            if (b == '\n') {
                end();
            } else {
                partial.write(b);
            }
        }
    }

    /** Ends a line that has no line end yet. */
    void flush() {
        if (partial.size() > 0) {
            end();
        }
    }

    /** Returns the last complete lines, oldest first. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private void end() {
        String line = partial.toString(StandardCharsets.UTF_8).replaceAll(ESCAPE_SEQUENCE, "");
        partial.reset();
        // A carriage return overwrites what a terminal showed before it: only the last text of a progress bar counts.
        String shown = line.stripTrailing();
        shown = shown.substring(shown.lastIndexOf('\r') + 1);
        if (lines.size() == capacity) {
            lines.removeFirst();
        }
        lines.addLast(shown);
        onLine.accept(shown);
    }
}
