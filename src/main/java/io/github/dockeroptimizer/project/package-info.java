/** What the Maven project is: {@code ProjectAnalyzer} turns a Maven project into a {@code ProjectModel}. */
@NullMarked
package io.github.dockeroptimizer.project;

import org.jspecify.annotations.NullMarked;
