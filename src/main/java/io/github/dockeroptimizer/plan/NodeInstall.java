package io.github.dockeroptimizer.plan;

import org.jspecify.annotations.Nullable;

/**
 * The commands that install packages, for a shell.
 *
 * @param setup what makes the tool ready, or {@code null} where it is
 * @param patience what keeps the tool from asking a registry for a quarter of an hour that does not answer, or {@code null}
 *     where it gives up by itself
 * @param before what has to be done to the lock file before, or {@code null}
 * @param all what installs them all
 * @param production what takes away those that only the build needs, without a download
 * @param manager the tool, also the name of its cache
 * @param locked whether a lock file names the versions of all packages
 * @param cacheVariable the variable that tells the tool where its cache is
 */
public record NodeInstall(
        @Nullable String setup,
        @Nullable String patience,
        @Nullable String before,
        String all,
        String production,
        String manager,
        boolean locked,
        String cacheVariable) {}
