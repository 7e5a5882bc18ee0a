package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;

/**
 * An image that a {@code FROM} names.
 *
 * @param original the image as everybody knows it
 * @param reference where it is pulled from, after the mirror table; often the same
 */
public record BaseImage(ImageReference original, ImageReference reference) {
    /** Returns whether a mirror stands in for the original's registry. */
    public boolean mirrored() {
        return !original.equals(reference);
    }
}
