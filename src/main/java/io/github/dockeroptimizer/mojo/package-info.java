/** The goals: thin, they read configuration, call the pipeline and translate one exception type. */
@NullMarked
package io.github.dockeroptimizer.mojo;

import org.jspecify.annotations.NullMarked;
