package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.inside.ArtifactKind;
import io.github.dockeroptimizer.inside.Layers;
import io.github.dockeroptimizer.inside.ToolException;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.project.ProjectModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the artifact of the Maven build outside apart into the layers that the Dockerfile copies. */
final class ArtifactLayers {
    private final Path context;
    private final ProjectModel project;
    private final JavaBuild build;

    ArtifactLayers(Path context, ProjectModel project, JavaBuild build) {
        this.context = context;
        this.project = project;
        this.build = build;
    }

    /**
     * Writes the layers.
     *
     * @param folder the folder of the layers
     * @param probe the probe class, which gets a layer of its own
     * @param libraries the libraries of a plain jar
     * @throws OptimizerException when the artifact, or that of a module it needs, is missing or older than its sources
     */
    void write(Path folder, Path probe, List<Path> libraries) throws IOException {
        JavaBuild.Split split = build.split();
        Path artifact = context.resolve(split.artifact());
        check(artifact, libraries);
        Path probeCopy = folder.resolve("probe/probe").resolve(probe.getFileName());
        Files.createDirectories(probeCopy.getParent());
        Files.copy(probe, probeCopy, StandardCopyOption.REPLACE_EXISTING);
        Path copies = folder.resolveSibling("libraries");
        try {
            copy(libraries, copies);
            Layers layers = new Layers(ArtifactKind.of(split.kind()), artifact, build.epochSecond())
                    .modules(split.siblingJars());
            if (split.libraries() != null) {
                layers.libraries(copies);
            }
            if (split.classes() != null) {
                layers.classes(context.resolve(split.classes()));
            }
            if (split.mainClass() != null) {
                layers.mainClass(split.mainClass());
            }
            layers.writeTo(folder);
            for (String file : split.files()) {
                Path source = context.resolve(file);
                Path target = folder.resolve("application/app").resolve(source.getFileName());
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                if (!target.toFile().setReadable(true, false)) {
                    throw new IOException("cannot make " + target + " readable for everybody");
                }
                Files.setLastModifiedTime(target, FileTime.fromMillis(build.epochSecond() * 1000));
            }
        } catch (ToolException e) {
            throw new OptimizerException(e.problem(), e.remedy(), e);
        } finally {
            delete(copies);
        }
    }

    private void check(Path artifact, List<Path> libraries) {
        if (!Files.exists(artifact)) {
            throw new OptimizerException(
                    "There is no " + build.split().artifact() + ", expected the artifact of " + project.artifactId()
                            + " there (`<buildFrom>artifact</buildFrom>`).",
                    "Run `mvn package` first, or in the same command: `mvn package docker-optimizer:build`; or set"
                            + " `-Ddocker-optimizer.buildFrom=sources`, and Maven runs inside.");
        }
        checkAge(artifact, context.resolve(project.layout().inModule("")));
        for (Path library : libraries) {
            if (Files.isDirectory(library)) {
                throw new OptimizerException(
                        context.relativize(library) + " is a folder of classes, expected the jar of the module that "
                                + project.artifactId() + " needs.",
                        "Run this plugin in or after the phase `package` of the whole reactor: `mvn package"
                                + " docker-optimizer:build`.");
            }
            // A sibling's: target/lib-1.0.jar beside its sources. All others come from the local repository.
            Path target = library.getParent();
            if (library.startsWith(context) && target != null && target.getParent() != null) {
                checkAge(library, target.getParent());
            }
        }
    }

    private void checkAge(Path artifact, Path module) {
        Path newer = newerSource(artifact, module);
        if (newer != null) {
            throw new OptimizerException(
                    context.relativize(artifact) + " is older than " + context.relativize(newer)
                            + ", expected an artifact made of these sources.",
                    "Run `mvn package` first, or in the same command: `mvn package docker-optimizer:build`.");
        }
    }

    private static @Nullable Path newerSource(Path artifact, Path module) {
        try {
            FileTime made = made(artifact);
            for (Path place : List.of(module.resolve("pom.xml"), module.resolve("src/main"))) {
                Path newer = Files.exists(place) ? newerFile(place, made) : null;
                if (newer != null) {
                    return newer;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when an artifact was made. Spring Boot's plugin gives its jar the time of {@code
     * project.build.outputTimestamp}; the jar that it was made of has the true one.
     */
    private static FileTime made(Path artifact) throws IOException {
        Path file = Files.isDirectory(artifact) ? artifact.resolve("quarkus-run.jar") : artifact;
        FileTime time = Files.getLastModifiedTime(file);
        Path original = file.resolveSibling(file.getFileName() + ".original");
        if (!Files.exists(original)) {
            return time;
        }
        FileTime other = Files.getLastModifiedTime(original);
        return other.compareTo(time) > 0 ? other : time;
    }

    private static @Nullable Path newerFile(Path place, FileTime than) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).compareTo(than) > 0) {
                    return file;
                }
            }
            return null;
        }
    }

    private static void copy(List<Path> files, Path folder) throws IOException {
        if (Files.exists(folder)) {
            delete(folder);
        }
        Files.createDirectories(folder);
        for (Path file : files) {
            Path copy = folder.resolve(file.getFileName());
            // Two libraries may have the same name but for their group.
            for (int number = 2; Files.exists(copy); number++) {
                copy = folder.resolve(number + "." + file.getFileName());
            }
            Files.copy(file, copy);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
