package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.Warmup;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stages that Maven runs in, in Dockerfile form.
 *
 * @param origin the build image as everybody knows it, or {@code null} where it is the one used
 * @param platformFlag the option of {@code FROM} that keeps the stages on the builder's own platform
 * @param reduceCommand the command that reduces the POMs
 * @param mavenFolder Maven's own configuration, or {@code null}
 * @param certificates whether there are certificate authorities to trust
 * @param copiedSettings whether Maven's settings are copied, where they cannot be mounted
 * @param settingsMount the option that mounts Maven's settings, with the end of its line; empty where they are not mounted
 * @param warmup the command that downloads the dependencies, or {@code null} for none
 * @param node the image that Node.js is taken from, or {@code null}
 * @param frontends the front ends whose libraries are downloaded, too
 * @param mounts whether the builder has caches that can be mounted
 * @param cacheMount the option that mounts its cache of downloads; empty where it has none
 * @param lateMount the option that mounts its cache of what builds download in spite of the warm-up; empty where it has
 *     none
 * @param testProvider whether what runs tests is downloaded, too
 * @param packageCommand the command that builds the application
 * @param splitCommand the command that takes the artifact apart
 * @param files files to lie beside the application, as arguments, or {@code null}
 */
record MavenView(
        String image,
        @Nullable String origin,
        String platformFlag,
        List<BuildOptions.CopyLine> poms,
        String reduceCommand,
        @Nullable MavenFolder mavenFolder,
        boolean certificates,
        boolean copiedSettings,
        String settingsMount,
        @Nullable String warmup,
        boolean testProvider,
        FrontendView.@Nullable Node node,
        List<FrontendView> frontends,
        boolean mounts,
        String cacheMount,
        String lateMount,
        String packageCommand,
        String splitCommand,
        @Nullable String files,
        long epoch) {

    /** The {@code COPY} of Maven's configuration. */
    record MavenFolder(String source, String target) {}

    static @Nullable MavenView of(ImagePlan plan, JavaBuild build, String support) {
        if (plan.buildFrom() != BuildFrom.SOURCES) {
            return null;
        }
        MavenCommands commands = new MavenCommands(build);
        boolean mounts = plan.features().cacheMounts();
        return new MavenView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                BuildOptions.platformFlag(plan),
                build.poms().stream().map(BuildOptions::copy).toList(),
                commands.reduction(),
                mavenFolder(build.mavenFolder(), support),
                !build.choices().certificates().isEmpty(),
                copiesSettings(plan, build),
                settingsMount(plan, build),
                build.choices().warmup() == Warmup.NONE ? null : commands.warmup(mounts),
                build.choices().warmup() != Warmup.NONE && build.choices().runTests(),
                FrontendView.node(build),
                FrontendView.of(build, commands),
                mounts,
                mounts ? BuildOptions.cache("m2", build.cacheId(), "locked") : "",
                mounts ? BuildOptions.cache("late", build.cacheId(), "private") : "",
                commands.packaging(mounts),
                splitCommand(build),
                build.split().files().isEmpty()
                        ? null
                        : build.split().files().stream()
                                .map(DockerfileText::shellWord)
                                .collect(Collectors.joining(" ")),
                build.epochSecond());
    }

    static boolean copiesSettings(ImagePlan plan, JavaBuild build) {
        return build.choices().hostSettings() && !plan.features().secretMounts();
    }

    static String settingsMount(ImagePlan plan, JavaBuild build) {
        return build.choices().hostSettings() && plan.features().secretMounts()
                ? BuildOptions.mount(
                        "secret,id=" + DockerfileRenderer.SETTINGS_SECRET + ",target=/root/.m2/settings.xml,required")
                : "";
    }

    /** What lies outside the context is among the supporting files. */
    private static @Nullable MavenFolder mavenFolder(@Nullable String folder, String support) {
        if (folder == null) {
            return null;
        }
        String inside = mavenFolderInside(folder);
        return new MavenFolder(folder.startsWith("../") ? support + "/mvn" : inside, inside);
    }

    static String mavenFolderInside(String folder) {
        return folder.startsWith("../") ? ".mvn" : DockerfileText.copyPath(folder);
    }

    private static String splitCommand(JavaBuild build) {
        JavaBuild.Split split = build.split();
        StringBuilder command = new StringBuilder(MavenCommands.tool("Layers") + " " + split.kind() + " "
                + DockerfileText.shellWord(split.artifact()) + " /layout " + build.epochSecond());
        option(command, "--libraries", split.libraries());
        option(command, "--classes", split.classes());
        option(command, "--main", split.mainClass());
        option(command, "--modules", split.siblingJars().isEmpty() ? null : String.join(",", split.siblingJars()));
        return command.toString();
    }

    private static void option(StringBuilder command, String name, @Nullable String value) {
        if (value != null) {
            command.append(" \\\n      ").append(name).append(' ').append(DockerfileText.shellWord(value));
        }
    }
}
