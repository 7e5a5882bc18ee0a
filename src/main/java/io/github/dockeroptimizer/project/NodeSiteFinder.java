package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.json.LightJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a package makes files for browsers and nothing that serves them, and where it leaves them. */
final class NodeSiteFinder {
    private static final String ANGULAR = "@angular/cli";
    private static final Pattern SETTINGS = Pattern.compile("(vite|astro|webpack|vue)\\.config\\.[cm]?[jt]s");
    private static final Pattern OUTPUT =
            Pattern.compile("\\b(?:outDir|outputDir)\\s*:\\s*['\"](?:\\./)?([\\w./-]+)['\"]");

    private final Path folder;
    private final PackageJson manifest;
    private final List<Fact> facts;

    NodeSiteFinder(NodeWorkspace workspace, List<Fact> facts) {
        this.folder = workspace.root().resolve(workspace.module());
        this.manifest = workspace.application();
        this.facts = facts;
    }

    /**
     * Returns it, its folder relative to the module, or {@code null} where the package is a server or a job.
     *
     * @param entry what the user says is started, or served
     * @param server whether what it depends on is a server
     */
    @Nullable
    NodeSite find(@Nullable String entry, boolean server, Map<String, String> sources) {
        FrontEndTool tool = FrontEndTool.of(manifest);
        if (entry != null) {
            return entry.endsWith(".html") ? declared(entry.replaceFirst("^\\./", ""), tool) : null;
        }
        if (tool == null || server || startsNode() || sources.values().stream().anyMatch(NodeWebFinder::listens)) {
            return null;
        }
        if (manifest.script("build") == null) {
            throw new OptimizerException(
                    "package.json asks for `" + tool.dependency()
                            + "`, which makes files for a browser, and has no script `build`, one was expected.",
                    "Add it: `\"build\": \"vite build\"` for Vite. Where an application in Node.js is meant, name its file"
                            + " by `<entry>` (`-Ddocker-optimizer.entry=server.js`).");
        }
        String output = folder(tool);
        facts.add(new Fact(
                "site", output, tool.name() + " makes files for browsers, and nothing here serves them: nginx does"));
        return site(output, tool);
    }

    private NodeSite declared(String entry, @Nullable FrontEndTool tool) {
        int slash = entry.lastIndexOf('/');
        if (slash <= 0 || !entry.endsWith("/" + NodeSite.INDEX) || entry.startsWith("../")) {
            throw new OptimizerException(
                    "`<entry>` is `" + entry + "`, expected the path of an `" + NodeSite.INDEX
                            + "` in a folder that holds the site and nothing else.",
                    "Set for example `-Ddocker-optimizer.entry=dist/" + NodeSite.INDEX + "`.");
        }
        String output = entry.substring(0, slash);
        facts.add(new Fact("site", output, "declared as `<entry>`; nginx serves it"));
        return site(output, tool);
    }

    private NodeSite site(String output, @Nullable FrontEndTool tool) {
        boolean ownPage = Stream.of("public", "static", "src", output)
                .anyMatch(name -> Files.exists(folder.resolve(name).resolve("404.html")));
        if (tool == null || !tool.singlePage() || ownPage) {
            facts.add(new Fact("pages", "files", ownPage ? "`404.html` is there" : "no tool for single pages"));
            return new NodeSite(output, false, tool == null ? null : tool.hashed());
        }
        facts.add(new Fact("pages", "one: `" + NodeSite.INDEX + "` answers for all", "usual with " + tool.name()));
        return new NodeSite(output, true, tool.hashed());
    }

    /** A script that starts a program of its own knows how to serve; one that starts a tool serves developers. */
    private boolean startsNode() {
        String text = manifest.script("start");
        NodeScript script = text == null ? null : NodeScript.parse(text);
        return script != null && script.words().get(0).equals("node");
    }

    private String folder(FrontEndTool tool) {
        String found = tool.dependency().equals(ANGULAR) ? ofAngular() : ofSettings();
        return found == null ? tool.folder() : found.replaceFirst("/+$", "");
    }

    private @Nullable String ofSettings() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one ->
                            SETTINGS.matcher(one.getFileName().toString()).matches())
                    .sorted()
                    .toList()) {
                Matcher output = OUTPUT.matcher(Files.readString(file));
                if (output.find() && !output.group(1).matches("(?:\\.\\.|/).*")) {
                    return output.group(1);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where there is one project. Its builder since Angular 17 makes a folder for the browser in the one it is told. */
    private @Nullable String ofAngular() {
        Path file = folder.resolve("angular.json");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (!(LightJson.object(stream).get("projects") instanceof Map<?, ?> projects) || projects.size() != 1) {
                return null;
            }
            Map.Entry<?, ?> project = projects.entrySet().iterator().next();
            Map<?, ?> build = inner(inner(inner(project.getValue(), "architect"), "build"), "options");
            Object path = build.get("outputPath");
            Object base = path instanceof Map<?, ?> map ? map.get("base") : path;
            Object inside = path instanceof Map<?, ?> map ? map.get("browser") : null;
            Object builder =
                    inner(inner(project.getValue(), "architect"), "build").get("builder");
            String name = base instanceof String text ? text : "dist/" + project.getKey();
            boolean apart = String.valueOf(builder).endsWith(":application");
            String browser = inside instanceof String text ? text : apart ? "browser" : "";
            return browser.isEmpty() ? name : name + "/" + browser;
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ": " + e.getMessage() + ".", "Correct it: `ng build` has to work.", e);
        }
    }

    private static Map<?, ?> inner(@Nullable Object value, String key) {
        return value instanceof Map<?, ?> map && map.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }
}
