package io.github.dockeroptimizer.image;

/**
 * A file that one layer brought and a later one replaced or removed: its bytes are still transferred.
 *
 * @param path the absolute path
 * @param size its size in bytes in the layer that brought it
 * @param writtenBy the index of the layer that brought it
 * @param killedBy the index of the layer that replaced or removed it
 */
public record DeadFile(String path, long size, int writtenBy, int killedBy) {}
