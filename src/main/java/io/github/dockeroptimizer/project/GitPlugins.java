package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The line of a project's own .dockerignore that lets it in. */
    private static final String LET_IN = "!.git";

    private final List<Fact> facts;

    GitPlugins(List<Fact> facts) {
        this.facts = facts;
    }

    /** Returns the arguments for Maven inside; none where the project's own {@code .dockerignore} lets {@code .git} in. */
    List<String> leftOut(MavenProject project, List<MavenProject> reactor, Path contextRoot) {
        List<String> arguments = new ArrayList<>();
        if (letIn(contextRoot.resolve(".dockerignore"))) {
            return arguments;
        }
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

    private static boolean letIn(Path ignoreFile) {
        if (!Files.isRegularFile(ignoreFile)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(ignoreFile)) {
            return lines.anyMatch(line -> line.strip().equals(LET_IN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
