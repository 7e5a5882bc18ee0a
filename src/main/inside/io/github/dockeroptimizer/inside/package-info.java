/**
 * The tools of build stages: they run there with nothing but a JDK of any version from 8 on, and inside the plugin where
 * the host's own build is used.
 */
@NullMarked
package io.github.dockeroptimizer.inside;

import org.jspecify.annotations.NullMarked;
