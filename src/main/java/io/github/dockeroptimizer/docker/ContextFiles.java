package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a build context one after the other: folders before what is in them, names in the order of their
 * characters, the same on every machine. Sockets, pipes and devices are left out.
 */
final class ContextFiles {
    private static final int MODE_WITHOUT_POSIX = 0755;

    private final Dockerignore rules;
    private final boolean posix;
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    /** Excluded folders on the way to the current candidate; sent only when something below them is. */
    private final Deque<ContextEntry> heldBack = new ArrayDeque<>();

    private final Deque<ContextEntry> ready = new ArrayDeque<>();

    private record Candidate(Path path, String name, Dockerignore.Decision parent) {}

    ContextFiles(Path root, Dockerignore rules) {
        this.rules = rules;
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        push(root, "", rules.root());
    }

    /**
     * Returns the next entry, or {@code null} after the last.
     *
     * @throws OptimizerException when a folder cannot be read; it names the folder
     */
    @Nullable
    ContextEntry next() {
        while (ready.isEmpty() && !candidates.isEmpty()) {
            visit(candidates.pop());
        }
        return ready.poll();
    }

    private void visit(Candidate candidate) {
        ContextEntry entry = read(candidate);
        if (entry == null) {
            return;
        }
        Dockerignore.Decision decision = rules.decide(candidate.parent(), candidate.name());
        boolean folder = entry.kind() == ContextEntry.Kind.FOLDER;
        if (!decision.excluded()) {
            releaseFoldersAbove(candidate.name());
            ready.add(entry);
        } else if (folder && rules.mayIncludeBelow(candidate.name())) {
            heldBack.addLast(entry);
        } else {
            return;
        }
        if (folder) {
            push(candidate.path(), candidate.name() + "/", decision);
        }
    }

    private void releaseFoldersAbove(String name) {
        while (!heldBack.isEmpty()) {
            ContextEntry folder = heldBack.removeFirst();
            if (name.startsWith(folder.name() + "/")) {
                ready.add(folder);
            }
        }
    }

    private void push(Path folder, String prefix, Dockerignore.Decision decision) {
        List<Candidate> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(child -> children.add(new Candidate(child, prefix + child.getFileName(), decision)));
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
        children.sort(Comparator.comparing(Candidate::name).reversed());
        children.forEach(candidates::push);
    }

    private @Nullable ContextEntry read(Candidate candidate) {
        try {
            Class<? extends BasicFileAttributes> view = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
            BasicFileAttributes attributes = Files.readAttributes(candidate.path(), view, LinkOption.NOFOLLOW_LINKS);
            ContextEntry.Kind kind = kind(attributes);
            long size = kind == ContextEntry.Kind.FILE ? attributes.size() : 0;
            return kind == null
                    ? null
                    : new ContextEntry(candidate.name(), candidate.path(), kind, size, mode(attributes));
        } catch (IOException e) {
            throw unreadable(candidate.path(), e);
        }
    }

    private static ContextEntry.@Nullable Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return ContextEntry.Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return ContextEntry.Kind.FOLDER;
        }
        return attributes.isRegularFile() ? ContextEntry.Kind.FILE : null;
    }

    private static int mode(BasicFileAttributes attributes) {
        return attributes instanceof PosixFileAttributes posix ? bits(posix.permissions()) : MODE_WITHOUT_POSIX;
    }

    private static int bits(Set<PosixFilePermission> permissions) {
        int bits = 0;
        // The constants are declared in the order of the bits, from 0400 down to 0001.
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            bits = bits << 1 | (permissions.contains(permission) ? 1 : 0);
        }
        return bits;
    }

    static OptimizerException unreadable(Path path, Exception cause) {
        String reason = cause.getClass().getSimpleName() + " (" + cause.getMessage() + ")";
        return new OptimizerException(
                "Cannot read " + path + " for the build context: " + reason + ".",
                "Make it readable, or exclude it by a line in the `.dockerignore`.",
                cause);
    }
}
