package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.Warmup;
import java.util.stream.Collectors;

/** The command lines of Maven inside the build stages. */
record MavenCommands(ImagePlan.BuildStage build) {
    /** Fixed, so that the layer of dependencies is the same today and tomorrow. */
    static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";

    /** Returns what downloads the dependencies; one module that fails does not keep the others from it. */
    String warmup() {
        String start = "mvn" + file() + arguments() + " --fail-at-end";
        return build.choices().warmup() == Warmup.PACKAGE
                // Without classes there is nothing to repackage.
                ? start + " -DskipTests -Dspring-boot.repackage.skip=true package"
                : start + " " + DEPENDENCY_PLUGIN + ":go-offline";
    }

    /** Returns what builds the application, and only the modules it needs. */
    String packaging() {
        String selection = build.module() == null ? "" : " -pl " + DockerfileText.shellWord(build.module()) + " -am";
        String tests = build.choices().runTests() ? "" : " -DskipTests";
        String command = "mvn" + file() + arguments() + versions() + selection + tests + " package";
        return build.split().libraries() != null
                ? command + " \\\n      " + DEPENDENCY_PLUGIN
                        + ":copy-dependencies -DincludeScope=runtime -Dmdep.useBaseVersion=true"
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
