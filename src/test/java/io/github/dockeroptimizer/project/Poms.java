package io.github.dockeroptimizer.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.building.UrlModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Projects in a temporary folder whose effective POMs Maven's own model builder makes. Parents that no file holds come
 * from the test resources instead of a repository.
 */
@SuppressWarnings("deprecation") // Maven has no other public way to build an effective model.
public final class Poms {
    private final Path root;

    public Poms(Path root) {
        this.root = root;
    }

    /** Writes a file below the root. */
    public Poms file(String path, String text) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Copies the files of another folder, such as those of an integration test. */
    public Poms copy(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file(from.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a POM with the usual head, {@code com.acme:<folder>:1.0}, and the given elements. */
    Poms pom(String folder, String elements) {
        String artifact = folder.isEmpty() ? "shop" : folder.substring(folder.lastIndexOf('/') + 1);
        String head = elements.contains("<parent>") ? "" : "<groupId>com.acme</groupId><version>1.0</version>";
        return file(
                folder + (folder.isEmpty() ? "" : "/") + "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion>" + head + "<artifactId>" + artifact + "</artifactId>"
                        + elements + "</project>");
    }

    /** Writes a POM that has the one of another folder as its parent. */
    Poms child(String folder, String parentFolder, String relativePath, String elements) {
        String parent = parentFolder.isEmpty() ? "shop" : parentFolder;
        return pom(
                folder,
                "<parent><groupId>com.acme</groupId><artifactId>" + parent + "</artifactId><version>1.0</version>"
                        + "<relativePath>" + relativePath + "</relativePath></parent>" + elements);
    }

    /** Writes the POM of a Spring Boot application: its parent, its plugin, and more elements. */
    Poms bootPom(String elements, String... starters) {
        StringBuilder dependencies = new StringBuilder();
        for (String starter : starters) {
            dependencies
                    .append("<dependency><groupId>org.springframework.boot</groupId><artifactId>")
                    .append(starter)
                    .append("</artifactId></dependency>");
        }
        return file(
                "pom.xml",
                """
                <project><modelVersion>4.0.0</modelVersion>
                <parent><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId><version>3.5.7</version><relativePath/></parent>
                <groupId>com.acme</groupId><artifactId>orders</artifactId><version>1.4.0</version>
                """
                        + elements
                        + "<dependencies>" + dependencies + "</dependencies>"
                        + "<build><plugins><plugin><groupId>org.springframework.boot</groupId>"
                        + "<artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>");
    }

    /** Returns the project at the root. */
    MavenProject project() {
        return project("");
    }

    /** Returns the project in a folder. */
    public MavenProject project(String folder) {
        return load(root.resolve(folder).resolve("pom.xml").toFile());
    }

    private static MavenProject load(File pom) {
        ModelBuildingRequest request = new DefaultModelBuildingRequest()
                .setPomFile(pom)
                .setProcessPlugins(false)
                .setSystemProperties(System.getProperties())
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setModelResolver(new Resources());
        try {
            ModelBuildingResult result =
                    new DefaultModelBuilderFactory().newInstance().build(request);
            MavenProject project = new MavenProject(result.getEffectiveModel());
            project.setFile(pom);
            project.setOriginalModel(result.getRawModel());
            project.addCompileSourceRoot(project.getBuild().getSourceDirectory());
            project.setParent(parent(result));
            return project;
        } catch (ModelBuildingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable MavenProject parent(ModelBuildingResult result) {
        List<String> lineage = result.getModelIds();
        Model raw = lineage.size() < 2 ? null : result.getRawModel(lineage.get(1));
        if (raw == null || raw.getArtifactId() == null) {
            return null;
        }
        if (raw.getPomFile() != null) {
            return load(raw.getPomFile());
        }
        MavenProject parent = new MavenProject(raw);
        parent.setOriginalModel(raw);
        return parent;
    }

    /** Stands in for a repository. */
    private static final class Resources implements ModelResolver {
        @Override
        public ModelSource resolveModel(String groupId, String artifactId, String version)
                throws UnresolvableModelException {
            File file = new File("src/test/resources/project/" + artifactId + "-" + version + ".pom");
            if (!file.isFile()) {
                throw new UnresolvableModelException("not among the test resources", groupId, artifactId, version);
            }
            try {
                // Not a source with a file: one from a repository has none, either.
                return new UrlModelSource(file.toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {}

        @Override
        public void addRepository(Repository repository, boolean replace) {}

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
