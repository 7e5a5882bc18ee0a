/** What is known of the languages that images are made for: one record each, for whoever plans or judges. */
@NullMarked
package io.github.dockeroptimizer.stack;

import org.jspecify.annotations.NullMarked;
