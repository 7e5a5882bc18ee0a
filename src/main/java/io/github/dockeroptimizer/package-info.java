/** The one exception type that every package may throw; everything else lives in the packages below. */
@NullMarked
package io.github.dockeroptimizer;

import org.jspecify.annotations.NullMarked;
