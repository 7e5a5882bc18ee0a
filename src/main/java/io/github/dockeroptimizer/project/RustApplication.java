package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;

/**
 * An application in Rust.
 *
 * @param layout where its files lie
 * @param version the version of the language it runs on
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 */
public record RustApplication(FolderLayout layout, String version, String frameworkId, String frameworkName)
        implements Application {
    @Override
    public Stack stack() {
        return Stack.RUST;
    }

    @Override
    public String language() {
        return "Rust " + version;
    }
}
