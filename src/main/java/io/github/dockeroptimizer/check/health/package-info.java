/** Checks that need the image to have been started. */
@NullMarked
package io.github.dockeroptimizer.check.health;

import org.jspecify.annotations.NullMarked;
