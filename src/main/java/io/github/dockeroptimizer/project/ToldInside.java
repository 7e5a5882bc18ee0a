package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Decides which words of the command line Maven inside has to be told, too: those that the POMs ask for, so that it makes
 * the same of them. All others, such as where the local repository lies, are about the machine outside.
 */
final class ToldInside {
    private static final Pattern USE = Pattern.compile("\\$\\{([^{}]+)}");

    private final Collection<Model> poms;
    private final CommandLine commandLine;

    ToldInside(Collection<Model> poms, CommandLine commandLine) {
        this.poms = poms;
        this.commandLine = commandLine;
    }

    /** Returns the profiles, and the properties that activate some, as arguments. */
    List<String> arguments() {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> activating = new LinkedHashSet<>();
        profiles().forEach(profile -> {
            ids.add(profile.getId());
            if (profile.getActivation() != null && profile.getActivation().getProperty() != null) {
                activating.add(
                        String.valueOf(profile.getActivation().getProperty().getName())
                                .replaceFirst("^!", ""));
            }
        });
        List<String> arguments = new ArrayList<>();
        List<String> profiles = commandLine.profiles().stream()
                .filter(id -> ids.contains(id.replaceFirst("^!", "")))
                .toList();
        if (!profiles.isEmpty()) {
            arguments.add("-P" + String.join(",", profiles));
        }
        given(activating).forEach(property -> arguments.add("-D" + property));
        return arguments;
    }

    /**
     * Returns the properties that versions and the names of artifacts are made of, each {@code name=value}.
     *
     * @param effective the properties of the project, those of parents from a repository among them
     */
    List<String> versions(Properties effective) {
        Set<String> used = new LinkedHashSet<>();
        for (Model pom : poms) {
            addUses(pom.getVersion(), used);
            addUses(pom.getParent() == null ? null : pom.getParent().getVersion(), used);
            addUsesOfLibraries(pom, used);
            addUsesOfBuild(pom.getBuild(), used);
        }
        profiles().forEach(profile -> addUsesOfLibraries(profile, used));
        // What a parent from a repository makes of them cannot be seen; by their names they are versions of its
        // libraries.
        effective.stringPropertyNames().stream()
                .filter(name -> name.endsWith("version"))
                .forEach(used::add);
        return given(used);
    }

    private List<String> given(Set<String> names) {
        return commandLine.properties().entrySet().stream()
                .filter(property -> names.contains(property.getKey()))
                .map(property -> property.getKey() + "=" + property.getValue())
                .toList();
    }

    private Stream<Profile> profiles() {
        return poms.stream().flatMap(pom -> pom.getProfiles().stream());
    }

    private void addUsesOfLibraries(ModelBase model, Set<String> used) {
        model.getDependencies().stream().map(Dependency::getVersion).forEach(version -> addUses(version, used));
        if (model.getDependencyManagement() != null) {
            model.getDependencyManagement().getDependencies().stream()
                    .map(Dependency::getVersion)
                    .forEach(version -> addUses(version, used));
        }
    }

    private void addUsesOfBuild(@Nullable Build build, Set<String> used) {
        if (build == null) {
            return;
        }
        addUses(build.getFinalName(), used);
        Stream<Plugin> managed = build.getPluginManagement() == null
                ? Stream.empty()
                : build.getPluginManagement().getPlugins().stream();
        Stream.concat(build.getPlugins().stream(), managed)
                .map(Plugin::getVersion)
                .forEach(version -> addUses(version, used));
    }

    /** Adds the properties that a text names, and those that their values name. */
    private void addUses(@Nullable String text, Set<String> used) {
        Matcher uses = USE.matcher(text == null ? "" : text);
        while (uses.find()) {
            String name = uses.group(1);
            if (used.add(name)) {
                Stream.concat(poms.stream(), profiles())
                        .map(model -> model.getProperties().getProperty(name))
                        .forEach(value -> addUses(value, used));
            }
        }
    }
}
