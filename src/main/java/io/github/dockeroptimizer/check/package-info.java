/** Opinions about an image: checks, findings and outcomes. */
@NullMarked
package io.github.dockeroptimizer.check;

import org.jspecify.annotations.NullMarked;
