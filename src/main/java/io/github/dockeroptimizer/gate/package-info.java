/** The decision, from all outcomes, whether the Maven build may go on. */
@NullMarked
package io.github.dockeroptimizer.gate;

import org.jspecify.annotations.NullMarked;
