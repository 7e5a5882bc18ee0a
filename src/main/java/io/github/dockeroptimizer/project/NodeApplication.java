package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;

/**
 * An application in Node.js.
 *
 * @param layout where its files lie
 * @param version the version of the language it runs on
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 */
public record NodeApplication(FolderLayout layout, String version, String frameworkId, String frameworkName)
        implements Application {
    @Override
    public Stack stack() {
        return Stack.NODE;
    }

    @Override
    public String language() {
        return "Node.js " + version;
    }
}
