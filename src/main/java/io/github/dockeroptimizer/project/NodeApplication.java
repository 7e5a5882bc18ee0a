package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application in Node.js.
 *
 * @param layout where its files lie
 * @param version the major version of Node.js it runs on
 * @param versionEvidence why that one
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 * @param packages how its packages are installed
 * @param builds the folders to run the script {@code build} in, in this order, relative to the context
 * @param start how it is started, or {@code null} where a web server serves what the build makes
 * @param site what that is, or {@code null} where the application is started itself
 * @param contents the files and folders that run, relative to the context; {@code .} for all
 * @param sources what its build cannot do without, relative to the context
 * @param made what its build makes, which need not be sent, relative to the context
 */
public record NodeApplication(
        FolderLayout layout,
        String version,
        String versionEvidence,
        String frameworkId,
        String frameworkName,
        NodePackages packages,
        List<String> builds,
        @Nullable NodeStart start,
        @Nullable NodeSite site,
        List<String> contents,
        List<String> sources,
        List<String> made)
        implements Application {
    /** Copies the lists. */
    public NodeApplication {
        builds = List.copyOf(builds);
        contents = List.copyOf(contents);
        sources = List.copyOf(sources);
        made = List.copyOf(made);
    }

    @Override
    public Stack stack() {
        return Stack.NODE;
    }

    @Override
    public String language() {
        return "Node.js " + version;
    }
}
