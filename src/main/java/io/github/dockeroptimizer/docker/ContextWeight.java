package io.github.dockeroptimizer.docker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds what makes a build context large while it is sent. Of the files seen so far it remembers no more than the sums of the
 * folders that the walk is in, and what is large by itself.
 */
final class ContextWeight {
    /** From this size on a file, or what else is in a folder, is told by itself. */
    static final long LARGE = 10_000_000;

    private final List<ContextPart> parts = new ArrayList<>();
    private final Deque<Folder> open = new ArrayDeque<>(List.of(new Folder("")));

    private static final class Folder {
        private final String path;
        private long bytes;

        Folder(String path) {
            this.path = path;
        }

        boolean holds(String file) {
            return path.isEmpty() || file.startsWith(path + "/");
        }
    }

    /** Adds a file; those of a folder come one after the other. */
    void add(String file, long bytes) {
        while (!open.element().holds(file)) {
            leave();
        }
        String known = open.element().path;
        for (int slash = file.indexOf('/', known.length() + 1); slash > 0; slash = file.indexOf('/', slash + 1)) {
            open.push(new Folder(file.substring(0, slash)));
        }
        if (bytes >= LARGE) {
            parts.add(new ContextPart(file, bytes));
        } else {
            open.element().bytes += bytes;
        }
    }

    private void leave() {
        Folder left = open.pop();
        if (left.bytes >= LARGE) {
            parts.add(new ContextPart(left.path, left.bytes));
        } else {
            open.element().bytes += left.bytes;
        }
    }

    /** Returns what is large, the largest first. */
    List<ContextPart> parts() {
        while (open.size() > 1) {
            leave();
        }
        return parts.stream()
                .sorted(Comparator.comparingLong(ContextPart::bytes).reversed())
                .toList();
    }
}
