package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.Warmup;

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
        String command = "mvn" + file() + arguments() + selection + tests + " package";
        return build.split().libraries() != null
                ? command + " \\\n      " + DEPENDENCY_PLUGIN
                        + ":copy-dependencies -DincludeScope=runtime -Dmdep.useBaseVersion=true"
                : command;
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
