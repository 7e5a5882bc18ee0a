package io.github.dockeroptimizer.project;

import org.jspecify.annotations.Nullable;

/**
 * Files for browsers that a build makes, and that a web server serves.
 *
 * @param folder where the build leaves them, relative to the context
 * @param singlePage whether {@code index.html} stands for every page that is no file
 * @param hashed a regular expression for the paths of files that have a hash of their content in their names, or
 *     {@code null}
 */
public record NodeSite(String folder, boolean singlePage, @Nullable String hashed) {
    static final String INDEX = "index.html";

    /** Returns the same with its folder relative to the context, where that was relative to the module. */
    NodeSite in(Layout layout) {
        return new NodeSite(layout.inModule(folder), singlePage, hashed);
    }
}
