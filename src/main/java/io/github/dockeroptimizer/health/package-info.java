/** Runs the image as its user would and observes it. */
@NullMarked
package io.github.dockeroptimizer.health;

import org.jspecify.annotations.NullMarked;
