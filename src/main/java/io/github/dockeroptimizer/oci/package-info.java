/** Value types of the container world: references, digests, platforms and sizes. */
@NullMarked
package io.github.dockeroptimizer.oci;

import org.jspecify.annotations.NullMarked;
