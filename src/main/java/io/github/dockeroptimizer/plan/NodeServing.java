package io.github.dockeroptimizer.plan;

import org.jspecify.annotations.Nullable;

/**
 * How the files of a site are served.
 *
 * @param server the image that the server is taken from, or {@code null} where the runtime image has it
 * @param folder where the build leaves the files, relative to the context
 * @param port the port to listen on
 * @param singlePage whether the first page answers for every one that is no file
 * @param hashed a regular expression for the paths of files that never change, or {@code null}
 */
public record NodeServing(
        @Nullable BaseImage server, String folder, int port, boolean singlePage, @Nullable String hashed) {}
