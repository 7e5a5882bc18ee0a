package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application that Maven builds.
 *
 * @param base what they start from
 * @param poms the POMs to copy first, relative to the context
 * @param startPom the POM that Maven is started with
 * @param mavenFolder the {@code .mvn} folder to copy, or {@code null}; outside the context where it begins with
 *     {@code ../}
 * @param module the one module to build, with what it needs: {@code :app}; or {@code null} for all there is
 * @param sources the folder of the module's sources
 * @param cacheId what tells its cache of downloads from others'; all applications of a reactor share one
 * @param mavenArguments what Maven is told besides what the user wants
 * @param versionProperties properties that versions are made of, each {@code name=value}; they change often
 * @param node the image that Node.js is taken from, or {@code null} where none is needed
 * @param frontends the front ends whose libraries are downloaded like those of Java
 * @param neighbours the POMs of modules whose other files belong to other stacks
 * @param downloads goals that download what Maven's own do not know of
 * @param choices what the user decided
 * @param split how the artifact comes apart
 * @param tomcat the version of the servlet container that a WAR needs, or {@code null}
 * @param java how the Java runtime is linked, or {@code null} where the runtime image brings one
 * @param training how its archive is made, or {@code null} where it has none
 * @param epochSecond the time that every file of the image gets
 */
public record JavaBuild(
        BaseImage base,
        List<String> poms,
        String startPom,
        @Nullable String mavenFolder,
        @Nullable String module,
        List<String> sources,
        String cacheId,
        List<String> mavenArguments,
        List<String> versionProperties,
        @Nullable BaseImage node,
        List<FrontendStep> frontends,
        List<String> neighbours,
        List<String> downloads,
        BuildChoices choices,
        Split split,
        @Nullable String tomcat,
        @Nullable LinkedJava java,
        @Nullable TrainingRun training,
        long epochSecond)
        implements BuildStage {
    /** Copies the lists. */
    public JavaBuild {
        poms = List.copyOf(poms);
        sources = List.copyOf(sources);
        mavenArguments = List.copyOf(mavenArguments);
        versionProperties = List.copyOf(versionProperties);
        frontends = List.copyOf(frontends);
        neighbours = List.copyOf(neighbours);
        downloads = List.copyOf(downloads);
    }

    /**
     * How an artifact comes apart into layers. All paths are relative to the context.
     *
     * @param kind the form of the artifact, as the tool that takes it apart calls it
     * @param artifact where it lies
     * @param libraries the folder where its libraries are copied, or {@code null} where it holds them
     * @param classes the folder of the project's own classes, which tells them from those of libraries, or {@code null}
     * @param mainClass the class that starts the application, or {@code null} where the artifact names it
     * @param siblingJars the jars that are the project's own, though another module's
     * @param files files to lie beside the application
     */
    public record Split(
            String kind,
            String artifact,
            @Nullable String libraries,
            @Nullable String classes,
            @Nullable String mainClass,
            List<String> siblingJars,
            List<String> files) {
        /** Copies the lists. */
        public Split {
            siblingJars = List.copyOf(siblingJars);
            files = List.copyOf(files);
        }
    }

    @Override
    public List<String> manifests() {
        return poms;
    }

    @Override
    public List<String> files() {
        return split.files();
    }

    /** Returns what Maven makes and nobody reads, module by module: in sources a package may be called {@code target}. */
    @Override
    public List<String> leftOut() {
        List<String> patterns = new ArrayList<>();
        for (String pom : poms) {
            String folder = pom.substring(0, pom.lastIndexOf('/') + 1);
            patterns.add(folder + "target");
            patterns.add(folder + "Dockerfile*");
            patterns.add(folder + "*.md");
        }
        // Maven reads their POMs, and needs nothing else of them.
        for (String pom : neighbours) {
            patterns.add(pom.substring(0, pom.lastIndexOf('/') + 1) + "*");
            patterns.add("!" + pom);
        }
        frontends.forEach(frontend -> patterns.addAll(frontend.leftovers()));
        return patterns;
    }

    @Override
    public boolean used() {
        return choices.from() == BuildFrom.SOURCES || tomcat != null || java != null;
    }

    @Override
    public List<BaseImage> baseImages() {
        List<BaseImage> images = new ArrayList<>(BuildStage.super.baseImages());
        if (node != null && choices.from() == BuildFrom.SOURCES) {
            images.add(node);
        }
        return images;
    }

    /** A JDK links runtimes only for its own platform; classes are the same on all. */
    @Override
    public boolean forTarget() {
        return java != null;
    }

    @Override
    public JavaBuild withoutWarmup() {
        return new JavaBuild(
                base,
                poms,
                startPom,
                mavenFolder,
                module,
                sources,
                cacheId,
                mavenArguments,
                versionProperties,
                node,
                frontends,
                neighbours,
                downloads,
                choices.withWarmup(Warmup.NONE),
                split,
                tomcat,
                java,
                training,
                epochSecond);
    }

    @Override
    public Stack stack() {
        return Stack.JAVA;
    }
}
