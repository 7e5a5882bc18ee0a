package io.github.dockeroptimizer.plan;

import java.util.List;

/**
 * What the user decided about the build inside.
 *
 * @param from what the image is built from
 * @param mavenArguments more arguments for Maven
 * @param warmup how the dependencies are downloaded
 * @param runTests whether tests run inside, too
 * @param hostSettings whether Maven inside gets the settings of Maven outside
 * @param certificates the file names of further certificate authorities to trust in the build stage
 * @param certificatesAtRuntime whether the application trusts them, too
 * @param toolchain the programs of the images
 */
public record BuildChoices(
        BuildFrom from,
        List<String> mavenArguments,
        Warmup warmup,
        boolean runTests,
        boolean hostSettings,
        List<String> certificates,
        boolean certificatesAtRuntime,
        Toolchain toolchain) {
    /** What a user decides who decides nothing. */
    public static final BuildChoices DEFAULT = new BuildChoices(
            BuildFrom.SOURCES, List.of(), Warmup.GO_OFFLINE, false, false, List.of(), false, Toolchain.DEFAULT);

    /** Returns the same choices with another way to download the dependencies. */
    public BuildChoices withWarmup(Warmup other) {
        return new BuildChoices(
                from, mavenArguments, other, runTests, hostSettings, certificates, certificatesAtRuntime, toolchain);
    }

    /** Copies the lists. */
    public BuildChoices {
        mavenArguments = List.copyOf(mavenArguments);
        certificates = List.copyOf(certificates);
    }
}
