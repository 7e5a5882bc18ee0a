package io.github.dockeroptimizer.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the front ends that Maven builds with npm, by exec-maven-plugin or frontend-maven-plugin. */
final class FrontendFinder {
    private static final String EXEC = "exec-maven-plugin";
    private static final String FRONTEND = "frontend-maven-plugin";
    private static final List<String> FILES = List.of(
            "package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "pnpm-workspace.yaml",
            ".npmrc",
            ".yarnrc",
            ".yarnrc.yml");
    private static final Pattern PROGRAM = Pattern.compile("(node|npm|npx|yarn|pnpm)(\\.cmd)?");
    private static final Pattern PACKAGE_MANAGER = Pattern.compile("npm|yarn|pnpm");

    /** What installs libraries. Yarn does so without any word, too. */
    private static final Pattern INSTALL = Pattern.compile("(?:ci|i|install|clean-install)?(?:\\s.*)?");

    private final Path root;
    private final List<Fact> facts;

    FrontendFinder(String contextRoot, List<Fact> facts) {
        this.root = Path.of(contextRoot);
        this.facts = facts;
    }

    /** Returns the front ends of modules. */
    List<Frontend> find(Collection<MavenProject> modules) {
        List<Frontend> found = new ArrayList<>();
        for (MavenProject module : modules) {
            for (Plugin plugin : module.getBuildPlugins()) {
                Frontend frontend =
                        switch (plugin.getArtifactId()) {
                            case EXEC -> executed(module, plugin);
                            case FRONTEND -> installed(module, plugin);
                            default -> null;
                        };
                if (frontend != null) {
                    found.add(frontend);
                }
            }
        }
        return found;
    }

    private @Nullable Frontend executed(MavenProject module, Plugin plugin) {
        String program = null;
        List<Frontend.Install> installs = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (PluginExecution execution : executions(plugin)) {
            String executable = value(plugin, execution, "executable");
            if (!execution.getGoals().contains("exec")
                    || executable == null
                    || !PROGRAM.matcher(executable).matches()) {
                continue;
            }
            String unix = executable.replaceAll("\\.cmd$", "");
            program = program == null ? unix : program;
            Path folder = folder(module, plugin, execution);
            folders.add(folder);
            List<String> words = arguments(plugin, execution);
            if (PACKAGE_MANAGER.matcher(unix).matches()
                    && INSTALL.matcher(String.join(" ", words)).matches()) {
                // Not by the goal: it asks for the libraries of Java, among which may be siblings that are not built
                // yet.
                List<String> command = new ArrayList<>(List.of(unix));
                command.addAll(words);
                installs.add(new Frontend.Command(relative(folder), command));
            }
        }
        return program == null ? null : found(module, program, folders, installs, plugin, List.of());
    }

    private static List<String> arguments(Plugin plugin, PluginExecution execution) {
        for (Object configuration : Arrays.asList(execution.getConfiguration(), plugin.getConfiguration())) {
            List<String> words = PomReader.values(configuration, "arguments", "argument");
            if (!words.isEmpty()) {
                return words;
            }
        }
        String line = value(plugin, execution, "commandlineArgs");
        return line == null ? List.of() : List.of(line.split("\\s+", -1));
    }

    private @Nullable Frontend installed(MavenProject module, Plugin plugin) {
        List<Frontend.Install> programs = new ArrayList<>();
        List<Frontend.Install> installs = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (PluginExecution execution : executions(plugin)) {
            for (String goal : execution.getGoals()) {
                String words = value(plugin, execution, "arguments");
                if (goal.startsWith("install-")) {
                    programs.add(goal(plugin, goal, execution));
                } else if (PACKAGE_MANAGER.matcher(goal).matches()) {
                    folders.add(folder(module, plugin, execution));
                    if (INSTALL.matcher(words == null ? "" : words).matches()) {
                        installs.add(goal(plugin, goal, execution));
                    }
                }
            }
        }
        programs.addAll(installs);
        Path brought = module.getBasedir().toPath().resolve("node");
        return folders.isEmpty() ? null : found(module, null, folders, programs, plugin, List.of(brought));
    }

    private Frontend found(
            MavenProject module,
            @Nullable String program,
            Set<Path> folders,
            List<Frontend.Install> installs,
            Plugin plugin,
            List<Path> leftovers) {
        List<String> files = new ArrayList<>();
        for (Path folder : folders) {
            FILES.stream()
                    .map(folder::resolve)
                    .filter(file -> Files.isRegularFile(file) && file.startsWith(root))
                    .forEach(file -> files.add(relative(file)));
        }
        String where = folders.iterator().next().equals(root)
                ? module.getArtifactId()
                : relative(folders.iterator().next());
        facts.add(new Fact(
                "front end",
                where,
                program == null
                        ? plugin.getArtifactId() + " brings Node.js along"
                        : plugin.getArtifactId() + " runs " + program));
        return new Frontend(
                module.getArtifactId(),
                program,
                files,
                installs,
                leftovers.stream().map(this::relative).toList());
    }

    private static List<PluginExecution> executions(Plugin plugin) {
        return plugin.getExecutions().stream()
                .filter(execution -> !"none".equals(execution.getPhase()))
                .filter(execution -> !"true".equals(value(plugin, execution, "skip")))
                .toList();
    }

    private static Path folder(MavenProject module, Plugin plugin, PluginExecution execution) {
        String declared = value(plugin, execution, "workingDirectory");
        Path base = module.getBasedir().toPath().toAbsolutePath().normalize();
        return declared == null ? base : base.resolve(declared).normalize();
    }

    private static Frontend.Goal goal(Plugin plugin, String goal, PluginExecution execution) {
        String version = plugin.getVersion() == null ? "" : plugin.getVersion() + ":";
        return new Frontend.Goal(plugin.getKey() + ":" + version + goal + "@" + execution.getId());
    }

    private static @Nullable String value(Plugin plugin, PluginExecution execution, String path) {
        String own = PomReader.value(execution.getConfiguration(), path);
        return own == null ? PomReader.value(plugin.getConfiguration(), path) : own;
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
