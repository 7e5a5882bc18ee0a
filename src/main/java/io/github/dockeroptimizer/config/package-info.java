/** The beans that Maven fills from the POM, each with one method that gives a record. */
@NullMarked
package io.github.dockeroptimizer.config;

import org.jspecify.annotations.NullMarked;
