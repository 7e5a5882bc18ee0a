package io.github.dockeroptimizer.docker;

/**
 * A large file of a build context, or a folder that many small ones make large.
 *
 * @param path its path below the root of the context, with slashes on every system
 * @param bytes the size of the file; of a folder, the size of all in it that is not told by itself
 */
public record ContextPart(String path, long bytes) {}
