/** Reads JSON with few classes, for what has to be quick. */
@NullMarked
package io.github.dockeroptimizer.json;

import org.jspecify.annotations.NullMarked;
