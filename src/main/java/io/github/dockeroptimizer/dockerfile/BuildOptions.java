package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.ImagePlan;
import org.jspecify.annotations.Nullable;

/** The options of instructions that build stages of all stacks use. */
final class BuildOptions {
    private BuildOptions() {}

    /** Returns the image as everybody knows it, or {@code null} where it is the one used. */
    static @Nullable String origin(BaseImage base) {
        return base.mirrored() ? base.original().toString() : null;
    }

    /** Returns the option of {@code FROM} that keeps a stage on the builder's own platform, with a trailing blank. */
    static String platformFlag(ImagePlan plan) {
        boolean own = plan.features().buildPlatform() && plan.platform() != null && !plan.buildsForTarget();
        return own ? "--platform=$BUILDPLATFORM " : "";
    }

    /**
     * Returns the option of {@code RUN} that mounts a cache, with the end of its line.
     *
     * @param name what is in it; it lies in {@code /cache/<name>}
     * @param owner what tells it from the caches of other projects
     * @param sharing {@code shared}, {@code private} or {@code locked}
     */
    static String cache(String name, String owner, String sharing) {
        return mount(
                "cache,id=docker-optimizer-" + name + "-" + owner + ",target=/cache/" + name + ",sharing=" + sharing);
    }

    /** Returns an option of {@code RUN} that mounts something, with the end of its line. */
    static String mount(String options) {
        return "--mount=type=" + options + " \\\n    ";
    }

    /** Returns the path of a file and the folder that {@code COPY} puts it into, the same as in the context. */
    static CopyLine copy(String path) {
        String source = DockerfileText.copyPath(path);
        int slash = source.lastIndexOf('/');
        return new CopyLine(source, slash < 0 ? "./" : source.substring(0, slash + 1));
    }

    /** One {@code COPY}. */
    record CopyLine(String source, String target) {}
}
