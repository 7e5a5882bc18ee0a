package io.github.dockeroptimizer.project;

/** The layout of an application that needs no POM: a folder, which may belong to a workspace above it. */
public record FolderLayout(String contextRoot, String module) implements Layout {}
