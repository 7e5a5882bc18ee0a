package io.github.dockeroptimizer.stack;

import java.util.List;

/**
 * What is known of a stack. The planner goes by it, and so can whoever judges a Dockerfile that somebody else wrote.
 *
 * @param displayName its name for people: {@code Node.js}
 * @param recognisedBy the files that tell that a folder holds such an application; one of them is enough
 * @param manifests the files that say what it depends on, as globs of file names; a layer of dependencies copies these
 *     and no sources
 * @param downloads the commands that download dependencies, each the words it begins with
 * @param buildTools the programs that make programs of sources; none has a place in a runtime stage
 * @param packageManagers the programs and libraries that install packages; where the application does not use one itself it
 *     has no place there either
 * @param caches the folders where these keep what they have downloaded, by the ends of their paths
 * @param images the images that its stages start from
 * @param probe what asks the application for its health from inside its image
 */
public record StackKnowledge(
        String displayName,
        List<String> recognisedBy,
        List<String> manifests,
        List<String> downloads,
        List<String> buildTools,
        List<String> packageManagers,
        List<String> caches,
        StackImages images,
        Probe probe) {
    /** Copies the lists. */
    public StackKnowledge {
        recognisedBy = List.copyOf(recognisedBy);
        manifests = List.copyOf(manifests);
        downloads = List.copyOf(downloads);
        buildTools = List.copyOf(buildTools);
        packageManagers = List.copyOf(packageManagers);
        caches = List.copyOf(caches);
    }

    /** The kinds of health probe. None needs a shell or curl. */
    public enum Probe {
        /** A class that the application's own virtual machine runs. */
        CLASS,
        /** A script that the application's own interpreter runs. */
        SCRIPT,
        /** A program that needs nothing else. */
        PROGRAM
    }
}
