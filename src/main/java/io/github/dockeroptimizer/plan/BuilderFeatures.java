package io.github.dockeroptimizer.plan;

/**
 * What the builder can do; an input of the planner, so that templates never ask which builder it is.
 *
 * @param cacheMounts whether {@code RUN --mount=type=cache} works
 * @param secretMounts whether {@code RUN --mount=type=secret} works
 * @param buildPlatform whether {@code FROM --platform=$BUILDPLATFORM} works
 */
public record BuilderFeatures(boolean cacheMounts, boolean secretMounts, boolean buildPlatform) {
    /** What BuildKit can do, also the one of Docker 20.10. */
    public static final BuilderFeatures BUILDKIT = new BuilderFeatures(true, true, true);

    /** What every builder can do. */
    public static final BuilderFeatures PORTABLE = new BuilderFeatures(false, false, false);

    /** Returns what a builder can do. */
    public static BuilderFeatures of(boolean buildKit) {
        return buildKit ? BUILDKIT : PORTABLE;
    }
}
