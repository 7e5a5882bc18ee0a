package io.github.dockeroptimizer.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application in Rust. All paths are relative to the context.
 *
 * @param base what they start from
 * @param manifests the files to copy first
 * @param sources what the build cannot do without besides
 * @param files files to lie beside the application
 * @param leftOut what need not be sent to the engine
 * @param stubs what stands for the sources while there are none
 * @param vendored the folder of crates that need not be downloaded, or {@code null}
 * @param cargo what Cargo is told
 * @param certificates whether there are certificate authorities to trust
 * @param certificatesAtRuntime whether the application trusts them, too
 * @param registry where crates come from, or {@code null} for the public registry
 * @param cacheId what tells its cache of downloads from others'
 * @param epochSecond the time that every file of the image gets
 */
public record RustBuild(
        BaseImage base,
        List<String> manifests,
        List<String> sources,
        List<String> files,
        List<String> leftOut,
        Stubs stubs,
        @Nullable String vendored,
        Cargo cargo,
        boolean certificates,
        boolean certificatesAtRuntime,
        @Nullable String registry,
        String cacheId,
        long epochSecond)
        implements BuildStage {
    /** Copies the lists. */
    public RustBuild {
        manifests = List.copyOf(manifests);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The files that Cargo looks for before it compiles a dependency.
     *
     * @param programs those that a program or a build script begins with
     * @param libraries those that a library begins with
     */
    public record Stubs(List<String> programs, List<String> libraries) {
        /** Copies the lists. */
        public Stubs {
            programs = List.copyOf(programs);
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * What Cargo is told.
     *
     * @param packageName the package to build
     * @param binary the program to build
     * @param defaults whether the features are built that the package turns on itself
     * @param features the others to build it with
     * @param target the target to build it for, or {@code null} for the compiler's own
     * @param locked whether the lock file must be right
     * @param ownPackages the packages to build again when a source changes
     */
    public record Cargo(
            String packageName,
            String binary,
            boolean defaults,
            List<String> features,
            @Nullable String target,
            boolean locked,
            List<String> ownPackages) {
        /** Copies the lists. */
        public Cargo {
            features = List.copyOf(features);
            ownPackages = List.copyOf(ownPackages);
        }
    }

    @Override
    public List<String> warnings() {
        return cargo.locked()
                ? List.of()
                : List.of(
                        "There is no Cargo.lock: the versions of the crates are those of the day, and another build of the"
                                + " same sources may have others. Run `cargo generate-lockfile` and commit the file.");
    }

    /** Returns where Cargo leaves a program, relative to the root of the workspace. */
    static String built(@Nullable String target, String binary) {
        return "target/" + (target == null ? "" : target + "/") + "release/" + binary;
    }

    /** Returns where Cargo leaves the program. */
    public String built() {
        return built(cargo.target(), cargo.binary());
    }
}
