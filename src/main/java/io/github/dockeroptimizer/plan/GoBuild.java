package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application in Go. All paths are relative to the context.
 *
 * @param base what they start from
 * @param manifests the files to copy first
 * @param sources what the build cannot do without besides
 * @param files files to lie beside the application
 * @param leftOut what need not be sent to the engine
 * @param modules how modules are downloaded
 * @param program what is built
 * @param authorities whether the runtime image gets the certificate authorities that the program trusts
 * @param cacheId what tells its caches from others'
 * @param epochSecond the time that every file of the image gets
 */
public record GoBuild(
        BaseImage base,
        List<String> manifests,
        List<String> sources,
        List<String> files,
        List<String> leftOut,
        Modules modules,
        Program program,
        Authorities authorities,
        String cacheId,
        long epochSecond)
        implements BuildStage {
    /** Copies the lists. */
    public GoBuild {
        manifests = List.copyOf(manifests);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * How modules are downloaded.
     *
     * @param vendor the folder of those that need not be, or {@code null}
     * @param proxy where they come from, or {@code null} for the public proxy
     * @param summed whether a file says what their checksums are
     */
    public record Modules(@Nullable String vendor, @Nullable String proxy, boolean summed) {}

    /**
     * What is built.
     *
     * @param name its name
     * @param module the folder of its module
     * @param path its package, relative to that folder
     * @param tags the build tags to build it with
     * @param linked whether it is linked to libraries in C
     */
    public record Program(String name, String module, String path, List<String> tags, boolean linked) {
        /** Copies the list. */
        public Program {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The certificate authorities.
     *
     * @param given whether there are some to trust besides those of the build image
     * @param copied whether the runtime image gets them: it has none, or the program trusts the given ones
     */
    public record Authorities(boolean given, boolean copied) {}

    @Override
    public boolean takesFolders() {
        return true;
    }

    @Override
    public List<String> warnings() {
        return modules.summed()
                ? List.of()
                : List.of(
                        "There is no go.sum: nothing says whether the modules that are downloaded are those that they were"
                                + " before. Run `go mod tidy` and commit the file.");
    }

    @Override
    public Stack stack() {
        return Stack.GO;
    }
}
