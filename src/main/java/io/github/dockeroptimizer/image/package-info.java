/** What an image is: the archive reader and the {@code ImageSnapshot} it makes. */
@NullMarked
package io.github.dockeroptimizer.image;

import org.jspecify.annotations.NullMarked;
