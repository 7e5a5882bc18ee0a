package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what starts the application: the parameter, the script {@code start}, {@code main}, {@code bin}, else the files that
 * npm and Node.js take themselves.
 */
final class NodeStartFinder {
    private static final Set<String> WITH_VALUE =
            Set.of("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions");
    private static final List<String> ENDINGS = List.of("", ".js", ".mjs", ".cjs", "/index.js");
    /** Programs of packages whose file is known: it is the same whatever has installed them. */
    private static final Map<String, String> PROGRAMS =
            Map.of("next", "node_modules/next/dist/bin/next", "nuxt", "node_modules/nuxt/bin/nuxt.mjs");

    private final NodeWorkspace workspace;
    private final PackageJson manifest;
    private final NodePackages packages;
    private final Map<String, String> sources;
    private final List<Fact> facts;

    NodeStartFinder(NodeWorkspace workspace, NodePackages packages, Map<String, String> sources, List<Fact> facts) {
        this.workspace = workspace;
        this.manifest = workspace.application();
        this.packages = packages;
        this.sources = sources;
        this.facts = facts;
    }

    NodeStart find(@Nullable String declared) {
        if (declared != null) {
            String file = plain(declared);
            if (!isThere(file)) {
                throw notFound("`<entry>` is `" + declared + "`, and there is no such file");
            }
            return found(new NodeStart(List.of(file), file, Map.of()), "declared as `<entry>`");
        }
        String script = manifest.script("start");
        NodeStart started = script == null ? null : ofScript(script);
        if (started != null) {
            return found(started, "script `start` in package.json");
        }
        for (String key : List.of("main", "bin")) {
            String file = key.equals("main") ? manifest.text(key) : bin();
            if (file != null && isThere(plain(file))) {
                String path = plain(file);
                return found(new NodeStart(List.of(path), path, Map.of()), "`" + key + "` in package.json");
            }
        }
        for (String file : List.of("server.js", "index.js")) {
            if (isThere(file)) {
                return found(new NodeStart(List.of(file), file, Map.of()), "nothing names another");
            }
        }
        throw notFound(
                script == null
                        ? "package.json has no script `start`, and `main` and `bin` name no file that is there"
                        : "The script `start` is `" + script
                                + "`, which takes a shell or a program that is not known, and"
                                + " `main` and `bin` name no file that is there");
    }

    private NodeStart found(NodeStart start, String evidence) {
        facts.add(new Fact("start", "node " + String.join(" ", start.command()), evidence));
        return start;
    }

    private @Nullable String bin() {
        String only = manifest.text("bin");
        Map<String, String> named = manifest.pairs("bin");
        return only != null || named.size() != 1
                ? only
                : named.values().iterator().next();
    }

    private @Nullable NodeStart ofScript(String text) {
        NodeScript script = NodeScript.parse(text);
        if (script == null) {
            return null;
        }
        String program = script.words().get(0);
        List<String> rest = script.words().subList(1, script.words().size());
        if (program.equals("node")) {
            return ofNode(script, rest);
        }
        if (program.equals("nest")) {
            return rest.contains("start")
                    ? new NodeStart(List.of("dist/main"), "dist/main.js", script.variables())
                    : null;
        }
        return ofProgram(script, program, rest);
    }

    private @Nullable NodeStart ofNode(NodeScript script, List<String> rest) {
        List<String> command = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i);
            if (!word.startsWith("-")) {
                String file = word.equals(".") ? manifest.text("main") : word;
                String path = plain(file == null ? "index.js" : file);
                command.add(path);
                command.addAll(rest.subList(i + 1, rest.size()));
                return isThere(path) ? new NodeStart(command, path, script.variables()) : null;
            }
            // A file of secrets is not in the image: whoever runs it gives it variables.
            if (!word.startsWith("--env-file") && !word.equals("--watch")) {
                command.add(word);
            }
            if (WITH_VALUE.contains(word) && i + 1 < rest.size()) {
                command.add(rest.get(++i));
            }
        }
        return null;
    }

    private @Nullable NodeStart ofProgram(NodeScript script, String program, List<String> rest) {
        if (program.endsWith(".js")
                || (packages.manager() == NodePackages.Manager.PNPM && !PROGRAMS.containsKey(program))) {
            return null;
        }
        if (!manifest.dependencies().containsKey(program)) {
            if (manifest.devDependencies().containsKey(program)) {
                throw new OptimizerException(
                        "The script `start` runs `" + program
                                + "`, which is among `devDependencies` in package.json and so"
                                + " not in the image, expected a program that is.",
                        "Set `<entry>` (`-Ddocker-optimizer.entry=dist/server.js`) to the file to start, or move "
                                + program + " to `dependencies`.");
            }
            return null;
        }
        List<String> command = new ArrayList<>();
        String file = PROGRAMS.get(program);
        String up = "../"
                .repeat(
                        workspace.module().isEmpty()
                                ? 0
                                : Path.of(workspace.module()).getNameCount());
        command.add(file == null || !up.isEmpty() ? up + "node_modules/.bin/" + program : file);
        command.addAll(rest);
        return new NodeStart(command, null, script.variables());
    }

    private static String plain(String file) {
        return file.replace('\\', '/').replaceFirst("^\\./", "");
    }

    /** What a build makes is not there yet: a folder that is not among the sources, or one that is usual for it. */
    private boolean isThere(String file) {
        if (file.startsWith("/") || file.startsWith("../")) {
            return false;
        }
        Path folder = workspace.root().resolve(workspace.module());
        return isMade(file) || ENDINGS.stream().anyMatch(ending -> Files.isRegularFile(folder.resolve(file + ending)));
    }

    private boolean isMade(String file) {
        return manifest.script("build") != null && output(file) != null;
    }

    /** Returns the folder that a build makes a file in, or {@code null} where that is one of sources. */
    private @Nullable String output(String file) {
        int slash = file.indexOf('/');
        String first = slash < 0 ? null : file.substring(0, slash);
        boolean made = first != null
                && (NodeSources.NO_SOURCES.contains(first)
                        || first.startsWith(".")
                        || !Files.exists(
                                workspace.root().resolve(workspace.module()).resolve(first)));
        return made ? first : null;
    }

    /** Returns the folder that the build makes what is started in, or {@code null} where it starts from sources. */
    @Nullable
    String output(NodeStart start) {
        String file = start.file();
        return file == null || manifest.script("build") == null ? null : output(file);
    }

    private OptimizerException notFound(String problem) {
        List<String> candidates = candidates();
        String named = candidates.isEmpty()
                ? ""
                : " Candidates: "
                        + candidates.stream().map(file -> "`" + file + "`").collect(Collectors.joining(", ")) + ".";
        return new OptimizerException(
                problem + ", one was expected to start the application with." + named,
                "Set `<entry>` (`-Ddocker-optimizer.entry=" + (candidates.isEmpty() ? "server.js" : candidates.get(0))
                        + "`).");
    }

    /** Those that listen first, then all that lie at the top. */
    private List<String> candidates() {
        Stream<String> listening = sources.entrySet().stream()
                .filter(source -> NodeWebFinder.listens(source.getValue()))
                .map(Map.Entry::getKey);
        Stream<String> top = sources.keySet().stream().filter(file -> file.indexOf('/') < 0 || file.startsWith("bin/"));
        return Stream.concat(listening, top)
                .filter(file -> file.endsWith("js"))
                .distinct()
                .limit(8)
                .toList();
    }
}
