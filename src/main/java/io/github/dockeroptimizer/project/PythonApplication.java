package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;

/**
 * An application in Python.
 *
 * @param layout where its files lie
 * @param version the version of the language it runs on
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 */
public record PythonApplication(FolderLayout layout, String version, String frameworkId, String frameworkName)
        implements Application {
    @Override
    public Stack stack() {
        return Stack.PYTHON;
    }

    @Override
    public String language() {
        return "Python " + version;
    }
}
