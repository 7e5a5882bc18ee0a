package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the packages of an application in Node.js are installed. All paths are relative to the context.
 *
 * @param manager what installs them
 * @param lockFile the file with their exact versions, or {@code null}
 * @param manifests the files that decide about them, the lock file among them
 */
public record NodePackages(Manager manager, @Nullable String lockFile, List<String> manifests) {
    /** Copies the list. */
    public NodePackages {
        manifests = List.copyOf(manifests);
    }

    /** What installs packages. */
    public enum Manager {
        /** The one that comes with Node.js. */
        NPM("npm"),
        /** pnpm, by corepack. */
        PNPM("pnpm"),
        /** Yarn 1. */
        YARN_CLASSIC("yarn"),
        /** Yarn 2 and later, by corepack. */
        YARN("yarn");

        private final String command;

        Manager(String command) {
            this.command = command;
        }

        /** Returns its command: {@code npm}. */
        public String command() {
            return command;
        }
    }
}
