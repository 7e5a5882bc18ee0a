package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;

/**
 * Says who chose the images that stages start from: a parameter, or the plugin, and by what.
 *
 * @param stack what the application is written in
 * @param settings what the user decided
 */
record BaseImageReason(Stack stack, PlanSettings settings) {
    String build(BaseImage base) {
        return text(settings.buildImage() == null ? "by " + version() : "parameter `buildImage`", base);
    }

    String runtime(BaseImage base) {
        if (settings.variant() == Variant.SINGLE) {
            return text("the build stage is all there is", base);
        }
        String reason = settings.runtimeImage() != null
                ? "parameter `runtimeImage`"
                : "by the variant" + (oneForAllVersions() ? "" : " and " + version());
        return text(reason, base);
    }

    private String version() {
        if (stack != Stack.JAVA) {
            return "the version of " + stack.knowledge().displayName();
        }
        return settings.build().toolchain().javaVersion() == null ? "the Java release" : "parameter `javaVersion`";
    }

    private boolean oneForAllVersions() {
        StackImages images = stack.knowledge().images();
        return images.runtime(settings.variant(), "1").equals(images.runtime(settings.variant(), "2"));
    }

    private static String text(String reason, BaseImage base) {
        return base.mirrored() ? reason + ", through parameter `mirrors`" : reason;
    }
}
