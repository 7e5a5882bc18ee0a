package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Leaves out plugins that ask git: {@code .git} changes with every commit and is not sent to the build inside. */
final class GitPlugins {
    private static final Map<String, String> SWITCHES = Map.of(
            "git-commit-id-maven-plugin", "-Dmaven.gitcommitid.skip=true",
            "git-commit-id-plugin", "-Dmaven.gitcommitid.skip=true",
            "buildnumber-maven-plugin", "-Dmaven.buildNumber.skip=true");

    private final List<Fact> facts;

    GitPlugins(List<Fact> facts) {
        this.facts = facts;
    }

    /** Returns the arguments for Maven inside. */
    List<String> leftOut(MavenProject project, List<MavenProject> reactor) {
        List<String> arguments = new ArrayList<>();
        Stream.concat(Stream.of(project), reactor.stream())
                .flatMap(module -> module.getBuildPlugins().stream())
                .map(Plugin::getArtifactId)
                .distinct()
                .forEach(name -> {
                    String argument = SWITCHES.get(name);
                    if (argument != null && !arguments.contains(argument)) {
                        arguments.add(argument);
                        facts.add(new Fact(
                                "left out inside", name, "no .git there; `!.git` in .dockerignore lets it in"));
                    }
                });
        return arguments;
    }
}
