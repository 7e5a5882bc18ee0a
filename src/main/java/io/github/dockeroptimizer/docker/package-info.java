/** The only door to a container engine. */
@NullMarked
package io.github.dockeroptimizer.docker;

import org.jspecify.annotations.NullMarked;
