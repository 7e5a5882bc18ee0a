/** Checks that an image's archive alone decides: what is in it, how large it is, how it starts. */
@NullMarked
package io.github.dockeroptimizer.check.image;

import org.jspecify.annotations.NullMarked;
