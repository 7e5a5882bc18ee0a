package io.github.dockeroptimizer.dockerfile;

/**
 * A rendered Dockerfile and what belongs to it.
 *
 * @param text its text, ending with a line feed
 * @param dockerignore the text that decides which files of the context it may copy
 */
public record Dockerfile(String text, String dockerignore) {}
