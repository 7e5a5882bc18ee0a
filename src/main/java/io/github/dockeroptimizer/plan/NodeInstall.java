package io.github.dockeroptimizer.plan;

import org.jspecify.annotations.Nullable;

/**
 * The commands that install packages, for a shell.
 *
 * @param setup what makes the tool ready, or {@code null} where it is
 * @param all what installs them all
 * @param production what takes away those that only the build needs, without a download
 * @param manager the tool, also the name of its cache
 * @param cacheVariable the variable that tells the tool where its cache is
 */
public record NodeInstall(
        @Nullable String setup, String all, String production, String manager, String cacheVariable) {}
