package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;

/** What is particular to an application of one stack. The set is closed. */
public sealed interface Application
        permits JavaApplication, PythonApplication, RustApplication, NodeApplication, GoApplication {
    /** Returns what it is written in. */
    Stack stack();

    /** Returns where its files lie. */
    Layout layout();

    /** Returns the name of its framework that reports use: {@code spring-boot}, {@code plain}. */
    String frameworkId();

    /** Returns the name of its framework for people, with its version where it has one. */
    String frameworkName();

    /** Returns the language with its version, for people: {@code Java 21}. */
    String language();
}
