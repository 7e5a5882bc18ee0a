package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out what an application in Rust is. */
final class RustAnalyzer {
    /** Cargo's own settings, which may name other registries. */
    private static final List<String> SETTINGS = List.of(".cargo/config.toml", ".cargo/config");

    private final MavenProject project;
    private final List<Fact> facts = new ArrayList<>();

    RustAnalyzer(MavenProject project) {
        this.project = project;
    }

    /** Returns whether a module holds a package that others use and nothing can be started of. */
    static boolean isLibrary(MavenProject project) {
        CargoPackage own = new CargoManifest(project.getBasedir().toPath(), "").read();
        return own != null
                && own.library() != null
                && own.binaries().isEmpty()
                && !own.manifest().has("workspace");
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared) {
        String manifest = StackFinder.manifest(project, Stack.RUST);
        if (manifest == null) {
            throw new OptimizerException(
                    "`<stack>` is `rust` and " + project.getBasedir() + " has none of "
                            + String.join(", ", Stack.RUST.knowledge().recognisedBy()) + ", one was expected.",
                    "Set `<stack>` in the POM of the module that has one.");
        }
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        facts.add(new Fact("stack", "Rust", manifest));
        CargoWorkspace workspace = CargoWorkspace.of(folder);
        String module = workspace.relative(folder);
        if (workspace.packages().size() > 1 || !module.isEmpty()) {
            facts.add(new Fact(
                    "workspace",
                    workspace.packages().size() + " packages",
                    workspace.root().resolve("Cargo.toml").toString()));
        }
        RustProgram program = new RustProgram.Choice(workspace, module, facts)
                .choose(declared.other().entry());
        CargoPackage application = program.from();
        RustApplication.Features features =
                RustFeatures.of(program, declared.other().extras(), facts);
        String version = new RustVersion(workspace, application, facts)
                .find(declared.other().languageVersion());
        RustApplication.Sources sources = sources(workspace);
        RustFramework framework = RustFramework.of(application, workspace, facts);
        ProjectModel.Web web =
                new RustServer(workspace.root(), application, framework, facts).find(framework, declared.port());
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new RustApplication(
                        new FolderLayout(workspace.root().toString(), module),
                        version,
                        framework == null ? "plain" : framework.crate(),
                        framework == null ? "plain Rust" : framework.name(),
                        new RustApplication.Program(
                                application.name(), program.binary().name(), features, target(workspace)),
                        sources),
                declared.arguments() == null ? List.of() : declared.arguments(),
                declared.files(),
                web,
                new CargoLock(workspace).crates(application, features).size(),
                facts);
    }

    private RustApplication.Sources sources(CargoWorkspace workspace) {
        List<CargoPackage> packages = List.copyOf(workspace.packages().values());
        Set<String> manifests = new LinkedHashSet<>(List.of("Cargo.toml"));
        packages.forEach(one -> manifests.add(one.inside("Cargo.toml")));
        if (workspace.isLocked()) {
            manifests.add("Cargo.lock");
            facts.add(new Fact("lock file", "Cargo.lock", "beside Cargo.toml"));
        } else {
            facts.add(new Fact(
                    "lock file", "none, every build may take other versions", "no Cargo.lock beside Cargo.toml"));
        }
        SETTINGS.stream().filter(workspace::has).findFirst().ifPresent(manifests::add);
        return new RustApplication.Sources(
                packages.stream().map(CargoPackage::name).toList(),
                List.copyOf(manifests),
                packages.stream()
                        .flatMap(one -> Stream.concat(
                                one.binaries().stream().map(CargoPackage.Binary::source),
                                Stream.ofNullable(one.script())))
                        .distinct()
                        .toList(),
                packages.stream()
                        .map(CargoPackage::library)
                        .filter(Objects::nonNull)
                        .toList(),
                vendored(workspace),
                workspace.isLocked());
    }

    /** Returns the target that Cargo's settings name, or {@code null} where they name none. */
    private @Nullable String target(CargoWorkspace workspace) {
        for (String file : SETTINGS) {
            String target = TomlFile.read(workspace.root().resolve(file)).text("build", "target");
            if (target != null) {
                facts.add(new Fact("target", target, "build.target in " + file));
                return target;
            }
        }
        return null;
    }

    /** Returns the folder that Cargo's settings name in the place of a registry. */
    private @Nullable String vendored(CargoWorkspace workspace) {
        for (String file : SETTINGS) {
            TomlFile sources = TomlFile.read(workspace.root().resolve(file)).table("source");
            for (String name : sources.names()) {
                String folder = sources.text(name, "directory");
                if (folder != null) {
                    facts.add(new Fact("crates", "from the folder " + folder, file));
                    return folder.replaceAll("^\\./|/+$", "");
                }
            }
        }
        return null;
    }
}
