@NullMarked
package io.github.dockeroptimizer.inside;

import org.jspecify.annotations.NullMarked;
