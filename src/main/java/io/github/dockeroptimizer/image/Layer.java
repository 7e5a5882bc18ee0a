package io.github.dockeroptimizer.image;

/**
 * One layer of an image.
 *
 * @param diffId the digest of the uncompressed layer
 * @param unpackedBytes the sum of the sizes of its files
 * @param compressedBytes the size of its blob as gzip; exact where the archive holds it compressed, else measured by
 *     compressing at gzip's default level
 * @param createdBy the Dockerfile instruction that made it, from the image's history; empty where unknown
 * @param base whether it belongs to the base image of the runtime stage
 * @param fileCount the number of its files, directories and whiteouts not counted
 */
public record Layer(
        String diffId, long unpackedBytes, long compressedBytes, String createdBy, boolean base, int fileCount) {
    /** Returns this layer, marked as belonging to the base image or not. */
    public Layer withBase(boolean newBase) {
        return new Layer(diffId, unpackedBytes, compressedBytes, createdBy, newBase, fileCount);
    }
}
