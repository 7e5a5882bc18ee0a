/** What a run found, and its writers: console, JSON, Markdown and HTML. */
@NullMarked
package io.github.dockeroptimizer.report;

import org.jspecify.annotations.NullMarked;
