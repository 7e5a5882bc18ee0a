package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out what an application in Node.js is. */
final class NodeAnalyzer {
    /** Folders that applications read at run time, beside what their build makes. */
    private static final List<String> READ_AT_RUNTIME = List.of(
            "public",
            "static",
            "views",
            "templates",
            "assets",
            "locales",
            "i18n",
            "config",
            "migrations",
            "prisma",
            "proto");

    private final MavenProject project;
    private final List<Fact> facts = new ArrayList<>();

    NodeAnalyzer(MavenProject project) {
        this.project = project;
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared) {
        if (StackFinder.manifest(project, Stack.NODE) == null) {
            throw new OptimizerException(
                    "`<stack>` is `node` and " + project.getBasedir() + " has no `" + PackageJson.FILE
                            + "`, one was expected.",
                    "Set `<stack>` in the POM of the module that has one.");
        }
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        NodeWorkspace workspace = NodeWorkspace.of(folder);
        PackageJson manifest = workspace.application();
        FolderLayout layout = new FolderLayout(workspace.root().toString(), workspace.module());
        facts.add(new Fact("stack", "Node.js", PackageJson.FILE));
        if (!workspace.members().isEmpty()) {
            facts.add(new Fact(
                    "workspace",
                    String.join(", ", workspace.members().keySet()),
                    workspace.root().toString()));
        }
        String version =
                new NodeVersionFinder(workspace, facts).find(declared.other().languageVersion());
        String versionEvidence = facts.get(facts.size() - 1).evidence();
        NodePackages packages = new NodePackagesFinder(workspace, facts).find();
        NodeFramework framework = NodeFramework.of(manifest, facts);
        List<String> builds = builds(workspace);
        builds.forEach(where -> facts.add(new Fact("build", "script `build`", inFolder(where, PackageJson.FILE))));
        Map<String, String> sources = NodeSources.of(folder);
        NodeSite site =
                new NodeSiteFinder(workspace, facts).find(declared.other().entry(), framework.server(), sources);
        NodeStartFinder finder = new NodeStartFinder(workspace, packages, sources, facts);
        NodeStart start = site == null ? finder.find(declared.other().entry()) : null;
        String output = site != null ? site.folder() : start == null ? null : finder.output(start);
        NodeWebFinder finding = new NodeWebFinder(sources, facts);
        ProjectModel.Web web = start == null
                ? finding.ofSite(declared.port())
                : finding.find(declared.port(), framework.server() ? framework.id() : null, start);
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new NodeApplication(
                        layout,
                        version,
                        versionEvidence,
                        site == null ? framework.id() : "static-site",
                        site == null ? framework.name() : FrontEndTool.site(manifest),
                        packages,
                        builds,
                        start,
                        site == null ? null : site.in(layout),
                        contents(workspace, declared.files(), output),
                        sources(workspace, start),
                        output == null || !isMade(manifest, output) ? List.of() : List.of(layout.inModule(output))),
                declared.arguments() == null ? List.of() : declared.arguments(),
                declared.files(),
                web,
                manifest.dependencies().size(),
                facts);
    }

    /** A folder of files that somebody has written is to be sent, also where it is what is served. */
    private static boolean isMade(PackageJson manifest, String output) {
        return manifest.script("build") != null && !READ_AT_RUNTIME.contains(output.replaceFirst("/.*", ""));
    }

    /** The root of a workspace may know how all is built; else each member that is needed builds itself. */
    private static List<String> builds(NodeWorkspace workspace) {
        PackageJson root = PackageJson.in(workspace.root());
        if (root != null && root.script("build") != null) {
            return List.of("");
        }
        return workspace.needed().stream()
                .filter(member -> workspace.script(member, "build") != null)
                .toList();
    }

    private static List<String> contents(NodeWorkspace workspace, List<String> files, @Nullable String output) {
        if (!workspace.module().isEmpty()) {
            return Stream.concat(Stream.of(PackageJson.FILE), workspace.needed().stream())
                    .toList();
        }
        if (output == null || !workspace.members().isEmpty()) {
            return List.of(".");
        }
        List<String> contents = new ArrayList<>(List.of(PackageJson.FILE, output));
        Stream.of(READ_AT_RUNTIME, workspace.application().texts("files"), files)
                .flatMap(List::stream)
                .map(name -> name.replaceFirst("^\\./", "").replaceFirst("/+$", ""))
                .filter(name -> name.matches("[\\w@][\\w@./-]*")
                        && Files.exists(workspace.root().resolve(name)))
                .filter(name -> !contents.contains(name))
                .forEach(contents::add);
        return contents;
    }

    /** What an ignore file may not keep out. */
    private static List<String> sources(NodeWorkspace workspace, @Nullable NodeStart start) {
        Path folder = workspace.root().resolve(workspace.module());
        return Stream.of(start == null ? NodeSite.INDEX : start.file(), "src")
                .filter(name -> name != null && Files.exists(folder.resolve(name)))
                .filter(name -> !NodeSources.NO_SOURCES.contains(name.replaceFirst("/.*", "")))
                .map(name -> inFolder(workspace.module(), name))
                .toList();
    }

    private static String inFolder(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
