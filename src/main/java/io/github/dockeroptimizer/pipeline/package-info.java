/** Joins the stages into the goals' work. */
@NullMarked
package io.github.dockeroptimizer.pipeline;

import org.jspecify.annotations.NullMarked;
