package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import org.jspecify.annotations.Nullable;

/**
 * The stage that fetches the servlet container, in Dockerfile form.
 *
 * @param image the build image: it has Maven, which downloads the container like any dependency
 * @param certificates whether there are certificate authorities to trust
 * @param copiedSettings whether Maven's settings are copied, where they cannot be mounted
 * @param settingsMount the option that mounts Maven's settings, with a trailing blank where there is one
 * @param artifact its coordinates, as Maven's dependency plugin wants them
 * @param folder the folder in the archive
 * @param configuration the folder of its configuration, relative to the context
 */
record ServerView(
        String image,
        String platformFlag,
        boolean certificates,
        boolean copiedSettings,
        String settingsMount,
        String dependencyPlugin,
        String artifact,
        String folder,
        String configuration,
        long epoch) {

    static @Nullable ServerView of(ImagePlan plan, JavaBuild build, String support) {
        String version = build.tomcat();
        return version == null
                ? null
                : new ServerView(
                        build.base().reference().toString(),
                        BuildOptions.platformFlag(plan),
                        !build.choices().certificates().isEmpty(),
                        MavenView.copiesSettings(plan, build),
                        MavenView.settingsMount(plan, build),
                        MavenCommands.DEPENDENCY_PLUGIN,
                        "org.apache.tomcat:tomcat:" + version + ":tar.gz",
                        "apache-tomcat-" + version,
                        support + "/tomcat",
                        build.epochSecond());
    }
}
