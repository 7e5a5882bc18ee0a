/** Dockerfile text: rendering a plan through a template, and parsing any Dockerfile into instructions. */
@NullMarked
package io.github.dockeroptimizer.dockerfile;

import org.jspecify.annotations.NullMarked;
