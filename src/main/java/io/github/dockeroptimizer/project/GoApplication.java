package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application in Go.
 *
 * @param layout where its files lie
 * @param version the version to build it with: {@code 1.24}
 * @param versionEvidence what asks for it
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 * @param program what of it is built
 * @param sources what it is built from
 */
public record GoApplication(
        FolderLayout layout,
        String version,
        String versionEvidence,
        String frameworkId,
        String frameworkName,
        Program program,
        Sources sources)
        implements Application {
    /**
     * What is built.
     *
     * @param name its name
     * @param module the folder of its module, relative to the context
     * @param path its package, relative to that folder: {@code ./cmd/server}
     * @param source the file with its main function, relative to the context
     * @param tags the build tags to build it with
     * @param linked whether it is linked to libraries in C
     */
    public record Program(String name, String module, String path, String source, List<String> tags, boolean linked) {
        /** Copies the list. */
        public Program {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What it is built from. All paths are relative to the context.
     *
     * @param manifests the files that say what is downloaded
     * @param vendor the folder of modules that need not be downloaded, or {@code null}
     * @param summed whether a file says what their checksums are, as far as there are any
     */
    public record Sources(List<String> manifests, @Nullable String vendor, boolean summed) {
        /** Copies the list. */
        public Sources {
            manifests = List.copyOf(manifests);
        }
    }

    @Override
    public Stack stack() {
        return Stack.GO;
    }

    @Override
    public String language() {
        return "Go " + version;
    }
}
