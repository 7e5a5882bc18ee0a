package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application in Rust.
 *
 * @param layout where its files lie
 * @param version the version of the compiler: {@code 1.85}, {@code 1} for the newest
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 * @param program what of it is built
 * @param sources what it is built from
 */
public record RustApplication(
        FolderLayout layout, String version, String frameworkId, String frameworkName, Program program, Sources sources)
        implements Application {
    /**
     * What is built.
     *
     * @param packageName the package that makes it
     * @param binary its name
     * @param features the features to build it with
     * @param target the target to build it for, or {@code null} for the compiler's own
     */
    public record Program(String packageName, String binary, Features features, @Nullable String target) {}

    /**
     * The optional parts of a package that are built.
     *
     * @param byDefault whether those are that the package turns on itself
     * @param names the others
     */
    public record Features(boolean byDefault, List<String> names) {
        /** Copies the list. */
        public Features {
            names = List.copyOf(names);
        }
    }

    /**
     * What it is built from. All paths are relative to the context.
     *
     * @param packages the names of all packages that lie here
     * @param manifests the files that say what is downloaded
     * @param programs the sources that programs and build scripts begin with
     * @param libraries the sources that libraries begin with
     * @param vendored the folder of crates that need not be downloaded, or {@code null}
     * @param locked whether a lock file says which versions are taken
     */
    public record Sources(
            List<String> packages,
            List<String> manifests,
            List<String> programs,
            List<String> libraries,
            @Nullable String vendored,
            boolean locked) {
        /** Copies the lists. */
        public Sources {
            packages = List.copyOf(packages);
            manifests = List.copyOf(manifests);
            programs = List.copyOf(programs);
            libraries = List.copyOf(libraries);
        }
    }

    @Override
    public Stack stack() {
        return Stack.RUST;
    }

    @Override
    public String language() {
        return version.equals("1") ? "Rust" : "Rust " + version;
    }
}
