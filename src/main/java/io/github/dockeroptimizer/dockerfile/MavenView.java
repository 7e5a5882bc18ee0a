package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
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
        List<PomLine> poms,
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

    /** One {@code COPY} of a POM. */
    record PomLine(String source, String target) {}

    /** The {@code COPY} of Maven's configuration. */
    record MavenFolder(String source, String target) {}

    static @Nullable MavenView of(ImagePlan plan, String support) {
        if (plan.buildFrom() != BuildFrom.SOURCES) {
            return null;
        }
        ImagePlan.BuildStage build = plan.build();
        MavenCommands commands = new MavenCommands(build);
        boolean mounts = plan.features().cacheMounts();
        boolean hostSettings = build.choices().hostSettings();
        return new MavenView(
                build.base().reference().toString(),
                origin(build.base()),
                platformFlag(plan),
                build.poms().stream().map(MavenView::pomLine).toList(),
                commands.reduction(),
                mavenFolder(build.mavenFolder(), support),
                !build.choices().certificates().isEmpty(),
                hostSettings && !mounts,
                hostSettings && mounts
                        ? mount("bind,source=" + support + "/settings.xml,target=/root/.m2/settings.xml")
                        : "",
                build.choices().warmup() == Warmup.NONE ? null : commands.warmup(mounts),
                build.choices().warmup() != Warmup.NONE && build.choices().runTests(),
                FrontendView.node(build),
                FrontendView.of(build, commands),
                mounts,
                mounts ? cache("m2", build, "locked") : "",
                mounts ? cache("late", build, "private") : "",
                commands.packaging(mounts),
                splitCommand(build),
                build.split().files().isEmpty()
                        ? null
                        : build.split().files().stream()
                                .map(DockerfileText::shellWord)
                                .collect(Collectors.joining(" ")),
                build.epochSecond());
    }

    private static String cache(String name, ImagePlan.BuildStage build, String sharing) {
        return mount("cache,id=docker-optimizer-" + name + "-" + build.cacheId() + ",target=/cache/" + name
                + ",sharing=" + sharing);
    }

    private static String mount(String options) {
        return "--mount=type=" + options + " \\\n    ";
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

    static @Nullable String origin(BaseImage base) {
        return base.mirrored() ? base.original().toString() : null;
    }

    static String platformFlag(ImagePlan plan) {
        return plan.features().buildPlatform() && plan.platform() != null ? "--platform=$BUILDPLATFORM " : "";
    }

    private static PomLine pomLine(String pom) {
        String path = DockerfileText.copyPath(pom);
        int slash = path.lastIndexOf('/');
        return new PomLine(path, slash < 0 ? "./" : path.substring(0, slash + 1));
    }

    private static String splitCommand(ImagePlan.BuildStage build) {
        ImagePlan.Split split = build.split();
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
