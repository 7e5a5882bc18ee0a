package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.FrontendStep;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.Warmup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command lines of Maven inside the build stages. */
record MavenCommands(JavaBuild build) {
    private static final String CONTINUED = " \\\n      ";

    /** Fixed, so that the layer of dependencies is the same today and tomorrow. */
    static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";

    /** Plugins that every project has and {@code package} does not come to: a third of all downloads. */
    private static final String NEVER_USED = "maven-deploy-plugin,maven-install-plugin,maven-site-plugin";

    private static final String TOOLS = "java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.";

    /** Where tests are run, the one test that every module of the warm-up has. */
    static final String TEST = "WarmUpTest.class";

    /** Returns a tool of the build stage, to be followed by its arguments. */
    static String tool(String name) {
        return TOOLS + name;
    }

    /**
     * Returns what downloads the dependencies; one module that fails does not keep the others from it.
     *
     * @param cached whether there is a cache of earlier downloads
     */
    String warmup(boolean cached) {
        String tool = tool("WarmUp") + (cached ? " --cache /cache/m2" : "");
        if (build.choices().runTests()) {
            tool += " --test /opt/docker-optimizer/test/" + TEST;
        }
        return tool + CONTINUED + "mvn" + file() + arguments() + " --fail-never" + warmupGoals();
    }

    private String warmupGoals() {
        String tests = build.choices().runTests() ? "" : " -DskipTests";
        if (build.choices().warmup() == Warmup.PACKAGE) {
            // Without classes there is nothing to repackage.
            return tests + " -Dspring-boot.repackage.skip=true package";
        }
        String goal = " " + DEPENDENCY_PLUGIN + ":go-offline" + CONTINUED + "-DexcludeArtifactIds=" + NEVER_USED;
        for (String more : build.downloads()) {
            goal += CONTINUED + more;
        }
        return build.choices().runTests() ? goal + " test" : goal;
    }

    /** Returns what installs the libraries of a front end: what does so in the build, too. */
    String frontend(FrontendStep frontend) {
        String selection = frontend.module() == null ? "" : " -pl " + DockerfileText.shellWord(frontend.module());
        List<String> commands = new ArrayList<>(
                frontend.commands().stream().map(MavenCommands::inFolder).toList());
        if (!frontend.goals().isEmpty()) {
            commands.add("mvn" + file() + arguments() + selection
                    + frontend.goals().stream()
                            .map(goal -> CONTINUED + DockerfileText.shellWord(goal))
                            .collect(Collectors.joining()));
        }
        return String.join(" \\\n && ", commands);
    }

    private static String inFolder(FrontendStep.Command command) {
        String words = command.words().stream().map(DockerfileText::shellWord).collect(Collectors.joining(" "));
        return command.folder().isEmpty()
                ? words
                : "(cd " + DockerfileText.shellWord(command.folder()) + " && " + words + ")";
    }

    /**
     * Returns what builds the application, and only the modules it needs.
     *
     * @param cached whether there is a cache of what earlier builds downloaded in spite of the warm-up
     */
    String packaging(boolean cached) {
        return (cached ? tool("LateDownloads") + " /cache/late" + CONTINUED : "") + maven();
    }

    private String maven() {
        String selection = build.module() == null ? "" : " -pl " + DockerfileText.shellWord(build.module()) + " -am";
        String tests = build.choices().runTests() ? "" : " -DskipTests";
        String command = "mvn" + file() + arguments() + versions() + selection + tests + " package";
        return build.split().libraries() != null
                ? command + CONTINUED + DEPENDENCY_PLUGIN
                        + ":copy-dependencies -DincludeScope=runtime -Dmdep.useBaseVersion=true"
                        // Two libraries may have the same name but for their group.
                        + " -Dmdep.prependGroupId=true"
                : command;
    }

    /** Returns what reduces the POMs. It is told of versions, so that the download need not be, and is not repeated. */
    String reduction() {
        String folder = build.mavenFolder();
        return "java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.PomNormalizer" + versions()
                + (folder == null ? "" : " --maven-folder " + MavenView.mavenFolderInside(folder))
                + build.poms().stream()
                        .map(pom -> " " + DockerfileText.copyPath(pom))
                        .collect(Collectors.joining());
    }

    private String versions() {
        return build.versionProperties().stream()
                .map(property -> " " + DockerfileText.shellWord("-D" + property))
                .collect(Collectors.joining());
    }

    private String file() {
        return build.startPom().equals("pom.xml") ? "" : " -f " + DockerfileText.shellWord(build.startPom());
    }

    private String arguments() {
        StringBuilder words = new StringBuilder();
        build.mavenArguments().forEach(word -> words.append(' ').append(DockerfileText.shellWord(word)));
        build.choices().mavenArguments().forEach(word -> words.append(' ').append(DockerfileText.shellWord(word)));
        return words.toString();
    }
}
