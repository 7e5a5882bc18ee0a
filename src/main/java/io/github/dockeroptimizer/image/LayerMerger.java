package io.github.dockeroptimizer.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays layers over each other as engines do when they unpack them. Every byte of every layer ends in exactly one of two
 * places: in a file of the merged tree, or in a dead file.
 */
final class LayerMerger {
    private final NavigableMap<String, FileEntry> tree = new TreeMap<>();
    private final List<DeadFile> dead = new ArrayList<>();
    /** The hard links to a regular file, by the path that carries its bytes. */
    private final Map<String, List<String>> hardLinks = new HashMap<>();

    private int layer = -1;

    /** Lays the next layer over those before. */
    void add(List<TarItem> items) {
        layer++;
        // Whiteouts speak of lower layers only, wherever in the archive they stand.
        for (TarItem item : items) {
            if (item.kind() == TarItem.Kind.WHITEOUT) {
                kill(resolve(item.path(), false), true);
            } else if (item.kind() == TarItem.Kind.OPAQUE) {
                kill(resolve(item.path(), true), false);
            }
        }
        for (TarItem item : items) {
            if (!item.removes()) {
                put(item);
            }
        }
    }

    /** Returns the merged tree, sorted by path. */
    List<FileEntry> files() {
        return List.copyOf(tree.values());
    }

    /** Returns what the merged tree no longer shows, largest first. */
    List<DeadFile> deadFiles() {
        dead.sort(Comparator.comparingLong(DeadFile::size)
                .reversed()
                .thenComparing(DeadFile::path)
                .thenComparingInt(DeadFile::writtenBy));
        return List.copyOf(dead);
    }

    private void put(TarItem item) {
        String path = resolve(item.path(), false);
        makeParents(TarPaths.parent(path));
        FileEntry.Type type = FileEntry.Type.valueOf(item.kind().name());
        FileEntry old = tree.get(path);
        if (old != null && !(old.type() == FileEntry.Type.DIRECTORY && type == FileEntry.Type.DIRECTORY)) {
            kill(path, true);
        }
        String target = item.linkTarget();
        if (type == FileEntry.Type.HARD_LINK && target != null) {
            putHardLink(path, item, carrier(resolve(target, false)));
        } else {
            tree.put(
                    path,
                    new FileEntry(
                            path, type, item.size(), item.mode(), item.uid(), item.gid(), target, layer, item.text()));
        }
    }

    private void putHardLink(String path, TarItem item, String target) {
        FileEntry file = tree.get(target);
        hardLinks.computeIfAbsent(target, key -> new ArrayList<>()).add(path);
        // All names of a file share owner and mode, whatever the writer of the archive put beside this one.
        tree.put(
                path,
                file == null
                        ? new FileEntry(
                                path, FileEntry.Type.HARD_LINK, 0, item.mode(), item.uid(), item.gid(), target, layer)
                        : new FileEntry(
                                path, FileEntry.Type.HARD_LINK, 0, file.mode(), file.uid(), file.gid(), target, layer));
    }

    /** Returns the regular file whose bytes a path shows: itself, or what it is a hard link to. */
    private String carrier(String path) {
        FileEntry entry = tree.get(path);
        String target = entry == null ? null : entry.linkTarget();
        return entry != null && entry.type() == FileEntry.Type.HARD_LINK && target != null ? target : path;
    }

    private void kill(String path, boolean itself) {
        String inside = path.equals("/") ? "/" : path + "/";
        NavigableMap<String, FileEntry> below = tree.tailMap(inside, false);
        while (!below.isEmpty() && below.firstKey().startsWith(inside)) {
            FileEntry removed = below.pollFirstEntry().getValue();
            bury(removed);
        }
        FileEntry entry = itself ? tree.remove(path) : null;
        if (entry != null) {
            bury(entry);
        }
    }

    private void bury(FileEntry entry) {
        String target = entry.linkTarget();
        if (entry.type() == FileEntry.Type.HARD_LINK && target != null) {
            hardLinks.getOrDefault(target, new ArrayList<>()).remove(entry.path());
        } else if (entry.type() == FileEntry.Type.FILE && !inherit(entry) && entry.size() > 0) {
            dead.add(new DeadFile(entry.path(), entry.size(), entry.layer(), layer));
        }
    }

    /** Hands the bytes of a removed file to a hard link that still shows them; false where there is none. */
    private boolean inherit(FileEntry file) {
        List<String> names = hardLinks.remove(file.path());
        if (names == null || names.isEmpty()) {
            return false;
        }
        String heir = names.remove(0);
        tree.put(heir, with(file, heir, FileEntry.Type.FILE, file.size(), null));
        for (String name : names) {
            tree.put(name, with(file, name, FileEntry.Type.HARD_LINK, 0, heir));
        }
        hardLinks.put(heir, names);
        return true;
    }

    private static FileEntry with(
            FileEntry file, String path, FileEntry.Type type, long size, @Nullable String linkTarget) {
        return new FileEntry(
                path, type, size, file.mode(), file.uid(), file.gid(), linkTarget, file.layer(), file.text());
    }

    /** Makes the folders that a layer does not mention but its files need, as engines do. */
    private void makeParents(String folder) {
        FileEntry entry = tree.get(folder);
        boolean folderAlready = entry != null && entry.type() == FileEntry.Type.DIRECTORY;
        if (folder.equals("/") || folderAlready) {
            return;
        }
        makeParents(TarPaths.parent(folder));
        if (entry != null) {
            kill(folder, true);
        }
        tree.put(folder, new FileEntry(folder, FileEntry.Type.DIRECTORY, 0, 0755, 0, 0, null, layer));
    }

    /** Returns where a path of a layer lands: engines follow the symbolic links among its folders. */
    private String resolve(String path, boolean itself) {
        return SymbolicLinks.resolve(tree, path, itself);
    }
}
