package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.project.MavenProject;

/** Finds out what an application in Go is. */
final class GoAnalyzer {
    private final MavenProject project;
    private final List<Fact> facts = new ArrayList<>();

    GoAnalyzer(MavenProject project) {
        this.project = project;
    }

    /** Returns whether a module holds packages that others use and nothing can be started of. */
    static boolean isLibrary(MavenProject project) {
        Path folder = folder(project);
        GoFile module = GoFile.read(folder.resolve(GoModules.MODULE));
        return !module.directives().isEmpty()
                && GoProgram.of("", module, GoSources.of(folder, "")).isEmpty();
    }

    private static Path folder(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared) {
        String manifest = StackFinder.manifest(project, Stack.GO);
        if (manifest == null) {
            throw new OptimizerException(
                    "`<stack>` is `go` and " + project.getBasedir() + " has none of "
                            + String.join(", ", Stack.GO.knowledge().recognisedBy()) + ", one was expected.",
                    "Set `<stack>` in the POM of the module that has one.");
        }
        facts.add(new Fact("stack", "Go", manifest));
        Path folder = folder(project);
        GoModules modules = GoModules.of(folder);
        String place = GoModules.relative(modules.root(), folder);
        if (modules.workspace() != null || modules.modules().size() > 1) {
            facts.add(new Fact(
                    "workspace",
                    modules.modules().size() + " modules",
                    modules.workspace() == null
                            ? "replace in " + GoModules.inside(place, GoModules.MODULE)
                            : modules.root()
                                    .resolve(modules.workspace())
                                    .resolve(GoModules.WORK)
                                    .toString()));
        }
        Map<String, GoSources> sources = new LinkedHashMap<>();
        modules.modules().forEach((name, file) -> sources.put(name, GoSources.of(modules.root(), name)));
        List<GoProgram> programs = new ArrayList<>();
        modules.modules().forEach((name, file) -> {
            // A folder of a go.work alone stands for all of its modules.
            if (name.equals(place) || !modules.modules().containsKey(place)) {
                programs.addAll(GoProgram.of(name, file, Objects.requireNonNull(sources.get(name))));
            }
        });
        GoProgram program = GoProgram.choose(programs, declared.other().entry(), folder.toString(), facts);
        GoSources own = Objects.requireNonNull(sources.get(program.module()))
                .without(programs.stream()
                        .map(GoProgram::folder)
                        .filter(other -> !other.equals(program.folder()))
                        .toList())
                .startingWith(program.folder());
        return model(declared, new FolderLayout(modules.root().toString(), place), modules, program, own);
    }

    private ProjectModel model(
            ProjectAnalyzer.Declared declared,
            FolderLayout layout,
            GoModules modules,
            GoProgram program,
            GoSources own) {
        GoFile module = Objects.requireNonNull(modules.modules().get(program.module()));
        String manifest = GoModules.inside(program.module(), GoModules.MODULE);
        GoVersion version = GoVersion.of(
                versions(modules, module, manifest), declared.other().languageVersion(), facts);
        GoLinks links = GoLinks.of(declared.other().extras(), modules.modules().values(), own, facts);
        GoApplication.Sources sources = sources(modules, program, module);
        GoFramework framework = GoFramework.of(module, manifest, facts);
        ProjectModel.Web web = new GoServer(own, framework, facts).find(declared.port());
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new GoApplication(
                        layout,
                        version.number(),
                        version.evidence(),
                        framework == null ? "plain" : framework.id(),
                        framework == null ? "plain Go" : framework.name(),
                        new GoApplication.Program(
                                program.name(),
                                program.module(),
                                program.path(),
                                program.source(),
                                links.tags(),
                                links.linked()),
                        sources),
                declared.arguments() == null ? List.of() : declared.arguments(),
                files(declared, modules, layout, own),
                web,
                (int) module.all("require").filter(one -> !one.indirect()).count(),
                facts);
    }

    private static List<GoVersion.Named> versions(GoModules modules, GoFile module, String manifest) {
        List<GoVersion.Named> files = new ArrayList<>(List.of(new GoVersion.Named(manifest, module)));
        if (modules.workspace() != null) {
            String work = GoModules.inside(modules.workspace(), GoModules.WORK);
            files.add(new GoVersion.Named(work, GoFile.read(modules.root().resolve(work))));
        }
        return files;
    }

    private GoApplication.Sources sources(GoModules modules, GoProgram program, GoFile module) {
        String vendor = modules.vendor(program.module());
        String sums = GoModules.inside(program.module(), "go.sum");
        boolean needed = vendor == null && module.all("require").findAny().isPresent();
        boolean summed = !needed || modules.has(sums) || modules.workspace() != null;
        if (vendor != null) {
            facts.add(new Fact("modules", "from the folder " + vendor, vendor + "/modules.txt"));
        } else if (modules.has(sums)) {
            facts.add(new Fact("checksums", sums, "beside go.mod"));
        } else if (!summed) {
            facts.add(new Fact("checksums", "none, what is downloaded is not compared", "no go.sum beside go.mod"));
        }
        return new GoApplication.Sources(modules.manifests(), vendor, summed);
    }

    /** Returns the files to lie beside the program: declared, or those that the sources name. */
    private List<String> files(
            ProjectAnalyzer.Declared declared, GoModules modules, FolderLayout layout, GoSources own) {
        return declared.files().isEmpty()
                ? GoFilesRead.of(modules.root().resolve(layout.module()), own, facts)
                : declared.files();
    }
}
