package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application in Node.js.
 *
 * @param base what they start from
 * @param manifests the files to copy first, relative to the context
 * @param sources what the build cannot do without besides
 * @param files files to lie beside the application
 * @param leftOut what need not be sent to the engine
 * @param epochSecond the time that every file of the image gets
 * @param install how packages are installed
 * @param headers where the build image has the headers that packages are compiled with, or {@code null} where it may lack
 *     them
 * @param registry where packages come from, or {@code null} for the public registry
 * @param builds the commands that build the application, for a shell
 * @param contents the files and folders that run, relative to the context; {@code .} for all
 * @param variables the variables that the application runs with
 * @param cacheId what tells its cache of downloads from others'
 * @param certificates whether there are certificate authorities to trust
 * @param trust whether the application trusts them, too
 * @param serving how the files are served that the build makes, or {@code null} where the application is started itself
 */
public record NodeBuild(
        BaseImage base,
        List<String> manifests,
        List<String> sources,
        List<String> files,
        List<String> leftOut,
        long epochSecond,
        NodeInstall install,
        @Nullable String headers,
        @Nullable Mirror registry,
        List<String> builds,
        List<String> contents,
        List<EnvironmentVariable> variables,
        String cacheId,
        boolean certificates,
        boolean trust,
        @Nullable NodeServing serving)
        implements BuildStage {
    /** Copies the lists. */
    public NodeBuild {
        manifests = List.copyOf(manifests);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
        builds = List.copyOf(builds);
        contents = List.copyOf(contents);
        variables = List.copyOf(variables);
    }

    @Override
    public Stack stack() {
        return Stack.NODE;
    }

    @Override
    public List<BaseImage> baseImages() {
        BaseImage server = serving == null ? null : serving.server();
        return server == null ? List.of(base) : List.of(base, server);
    }

    @Override
    public List<String> warnings() {
        return install.locked()
                ? List.of()
                : List.of(
                        "No lock file names the exact versions of the packages: they are those of the day, and another"
                                + " build of the same sources may have others. Run `" + install.manager()
                                + " install` and commit the file that it writes.");
    }

    /** Returns the same for a site that a web server serves. */
    NodeBuild served(NodeServing by) {
        return new NodeBuild(
                base,
                manifests,
                sources,
                files,
                leftOut,
                epochSecond,
                install,
                headers,
                registry,
                builds,
                contents,
                List.of(),
                cacheId,
                certificates,
                false,
                by);
    }
}
