/** What the image should be: the pure {@code ImagePlanner} turns a {@code ProjectModel} into an {@code ImagePlan}. */
@NullMarked
package io.github.dockeroptimizer.plan;

import org.jspecify.annotations.NullMarked;
