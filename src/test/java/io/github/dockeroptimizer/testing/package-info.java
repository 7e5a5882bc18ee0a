/** What the tests of several packages share. */
@NullMarked
package io.github.dockeroptimizer.testing;

import org.jspecify.annotations.NullMarked;
