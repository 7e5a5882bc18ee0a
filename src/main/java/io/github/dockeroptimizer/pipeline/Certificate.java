package io.github.dockeroptimizer.pipeline;

/**
 * A certificate authority to trust.
 *
 * @param file the name of its file in the build stage
 * @param pem its text
 */
public record Certificate(String file, String pem) {}
