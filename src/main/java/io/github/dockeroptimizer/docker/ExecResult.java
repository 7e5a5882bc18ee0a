package io.github.dockeroptimizer.docker;

/**
 * How a command run in a container ended.
 *
 * @param exitCode its exit code; engines give 126 or 127 when it cannot be started
 * @param output what it printed, standard output and error as they came
 */
public record ExecResult(int exitCode, String output) {}
