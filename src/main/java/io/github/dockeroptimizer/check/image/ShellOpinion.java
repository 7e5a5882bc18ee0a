package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.FileTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what an image's shell says of tools with what its file tree shows. */
final class ShellOpinion {
    private final FileTree tree;
    private final ToolObservation shell;
    private final Map<String, String> said = new LinkedHashMap<>();

    ShellOpinion(FileTree tree, ToolObservation shell) {
        this.tree = tree;
        this.shell = shell;
        for (String line : shell.found()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                said.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    /** Returns the sentence about the first tool that only one of the two sees, or {@code null} where they agree. */
    @Nullable
    String contradiction(List<FoundTool> found) {
        if (shell.status() != ToolObservation.Status.ANSWERED) {
            return null;
        }
        for (Map.Entry<String, String> answer : said.entrySet()) {
            FileEntry file = tree.executable(answer.getValue());
            if (file == null) {
                return "The image's shell finds " + answer.getKey() + " at " + answer.getValue()
                        + ", where the file tree has no such program: one of the two is wrong.";
            }
        }
        for (FoundTool tool : found) {
            for (String path : tool.paths()) {
                if (callable(tool.file(), path) && !said.containsKey(name(path))) {
                    return "The file tree has " + path + " on the search path, and the image's shell does not find "
                            + name(path) + ": one of the two is wrong.";
                }
            }
        }
        return null;
    }

    /** Returns whether any user who calls a path's name gets an answer, and the shell was asked for that name. */
    private boolean callable(FileEntry file, String path) {
        String folder = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        return BuildToolsCheck.names().contains(name(path))
                && tree.searchPath().contains(folder)
                && (file.mode() & 0001) != 0
                && tree.reachableByAll(file);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
