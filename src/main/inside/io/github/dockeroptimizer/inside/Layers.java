package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Takes an application apart into the layers {@code dependencies}, {@code snapshot-dependencies} and {@code
 * application}, in the order of change, each with its files where they will lie in the image and all with one time.
 *
 * <p>{@code Layers KIND ARTIFACT OUT EPOCH_SECONDS [--libraries DIR] [--classes DIR] [--modules NAME.jar,NAME.jar]
 * [--main CLASS]}
 */
public final class Layers {
    private final ArtifactKind kind;
    private final Path artifact;
    private final long epochSeconds;
    private @Nullable Path libraries;
    private @Nullable Path classes;
    private @Nullable String mainClass;
    private Collection<String> modules = Collections.emptyList();

    public Layers(ArtifactKind kind, Path artifact, long epochSeconds) {
        this.kind = kind;
        this.artifact = artifact;
        this.epochSeconds = epochSeconds;
    }

    /** Sets the folder with the libraries of a plain jar. */
    public Layers libraries(Path folder) {
        libraries = folder;
        return this;
    }

    /** Sets the folder with the project's own classes, by which a fat jar is divided. */
    public Layers classes(Path folder) {
        classes = folder;
        return this;
    }

    /** Sets the file names of the jars that other modules of the same reactor make: they change with the application. */
    public Layers modules(Collection<String> fileNames) {
        modules = fileNames;
        return this;
    }

    /** Sets the class that starts the application, where it is not the one that the artifact names. */
    public Layers mainClass(String name) {
        mainClass = name;
        return this;
    }

    public static void main(String[] arguments) {
        try {
            String out = argument(arguments, 2);
            parsed(arguments).writeTo(Paths.get(out));
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    private static Layers parsed(String[] arguments) {
        Layers layers = new Layers(
                ArtifactKind.of(argument(arguments, 0)),
                Paths.get(argument(arguments, 1)),
                Long.parseLong(argument(arguments, 3)));
        for (int i = 4; i < arguments.length; i += 2) {
            String value = argument(arguments, i + 1);
            switch (arguments[i]) {
                case "--libraries":
                    layers.libraries(Paths.get(value));
                    break;
                case "--classes":
                    layers.classes(Paths.get(value));
                    break;
                case "--modules":
                    layers.modules(Arrays.asList(value.split(",", -1)));
                    break;
                case "--main":
                    layers.mainClass(value);
                    break;
                default:
                    throw new IllegalArgumentException("Option " + arguments[i]
                            + " is unknown, one of --libraries, --classes, --modules, --main was expected.");
            }
        }
        return layers;
    }

    private static String argument(String[] arguments, int index) {
        if (index < arguments.length) {
            return arguments[index];
        }
        throw new IllegalArgumentException("Command line `" + String.join(" ", arguments)
                + "` is too short, KIND ARTIFACT OUT EPOCH_SECONDS and pairs of option and value were expected.");
    }

    /**
     * Writes the layers below a folder, in place of those of an earlier run.
     *
     * @throws ToolException when the artifact is missing or not of its kind, or has no class to start with
     */
    public void writeTo(Path out) throws IOException {
        if (!Files.exists(artifact)) {
            throw new ToolException(
                    "Artifact " + artifact + " is not there, the result of `mvn package` was expected.",
                    "Build the project first.");
        }
        LayerTree tree = new LayerTree(out, modules);
        String start = mainClass;
        switch (kind) {
            case SPRING_BOOT_JAR:
                start = new SpringBootJar(tree, epochSeconds).split(artifact, mainClass);
                break;
            case EXPLODED:
                start = new Unpacked(tree).springBootWar(artifact, mainClass);
                break;
            case WAR:
                new Unpacked(tree).war(artifact);
                break;
            case DIRECTORY:
                new Unpacked(tree).directory(artifact);
                break;
            case PLAIN_JAR:
                new PlainJar(tree, epochSeconds).split(artifact, libraries);
                break;
            case FAT_JAR:
                start = new FatJar(tree, epochSeconds).split(artifact, classes, mainClass);
                break;
        }
        if (start != null) {
            new StartClass(tree, artifact).require(start);
        }
        tree.setTimes(epochSeconds);
    }
}
