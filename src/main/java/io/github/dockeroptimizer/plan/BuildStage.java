package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;

/** The stages that make what goes into the image. All paths are relative to the context. */
public sealed interface BuildStage permits JavaBuild, PythonBuild, RustBuild, NodeBuild, GoBuild {
    /** Returns what the application is written in. */
    Stack stack();

    /** Returns what they start from. */
    BaseImage base();

    /** Returns the files that say what is downloaded, to copy before the sources. */
    List<String> manifests();

    /** Returns the folders and files that the build cannot do without, besides the manifests. */
    List<String> sources();

    /** Returns the files to lie beside the application. */
    List<String> files();

    /** Returns whether these may be folders. */
    default boolean takesFolders() {
        return false;
    }

    /** Returns what need not be sent to the engine, as lines of a {@code .dockerignore}. */
    List<String> leftOut();

    /** Returns the time that every file of the image gets, in seconds since 1970. */
    long epochSecond();

    /** Returns what users should know of what they get, as sentences. */
    default List<String> warnings() {
        return List.of();
    }

    /** Returns whether a stage starts from the base image at all. */
    default boolean used() {
        return true;
    }

    /** Returns the images that stages start from. */
    default List<BaseImage> baseImages() {
        return used() ? List.of(base()) : List.of();
    }

    /** Returns whether it has to run on the platform that the image is made for. */
    default boolean forTarget() {
        return true;
    }

    /** Returns the same without a step that downloads dependencies and may fail, where there is such a step. */
    default BuildStage withoutWarmup() {
        return this;
    }
}
