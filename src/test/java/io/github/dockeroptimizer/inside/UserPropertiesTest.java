package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven is told on its command line, or by {@code .mvn/maven.config}. */
class UserPropertiesTest {
    private static final String ROOT = "<groupId>com.acme</groupId><artifactId>shop</artifactId>";

    @TempDir
    Path folder;

    private Path root;
    private Path child;

    @BeforeEach
    void setUp() throws IOException {
        root = folder.resolve("pom.xml");
        child = Files.createDirectory(folder.resolve("app")).resolve("pom.xml");
    }

    @Test
    void aRevisionFromTheCommandLineChangesNothing() throws IOException {
        String first = normalized(Map.of("revision", "1.0-b17"));
        String second = normalized(Map.of("revision", "1.0-b18"));

        assertThat(second).isEqualTo(first).contains("<revision>0-docker-optimizer</revision>");
    }

    @Test
    void aVersionOfALibraryFromTheCommandLineDecides() throws IOException {
        assertThat(normalized(Map.of("lib.version", "2.1"))).contains("<lib.version>2.1</lib.version>");
    }

    @Test
    void whatNoPomSaysIsAddedWhereAllInheritIt() throws IOException {
        assertThat(normalized(Map.of("jackson-bom.version", "2.19.0")))
                .containsOnlyOnce("<jackson-bom.version>2.19.0</jackson-bom.version>");
        assertThat(Files.readString(child)).doesNotContain("jackson-bom");
    }

    @Test
    void aRevisionInMavensOptionsChangesNothing() throws IOException {
        options("-T2\n-Drevision=1.0-b17 -Dother=x\n");
        String first = normalized(Map.of());
        String firstOptions = options();
        options("-T2\n-Drevision=1.0-b18 -Dother=x\n");
        String second = normalized(Map.of());

        assertThat(second).isEqualTo(first);
        assertThat(options()).isEqualTo(firstOptions).isEqualTo("-T2\n-Drevision=0-docker-optimizer -Dother=x\n");
    }

    @Test
    void theWrapperIsLeftOutSinceNobodyCallsItInside() throws IOException {
        options("-T2\n");
        Path wrapper = Files.createDirectories(folder.resolve(".mvn/wrapper"));
        Files.writeString(wrapper.resolve("maven-wrapper.properties"), "distributionUrl=x");
        Files.writeString(folder.resolve(".mvn/extensions.xml"), "<extensions/>");

        normalized(Map.of());

        assertThat(wrapper).doesNotExist();
        assertThat(folder.resolve(".mvn/extensions.xml")).exists();
    }

    @Test
    void theCommandLineGivesAllOfIt() throws IOException {
        options("-Drevision=1\n");
        write();

        PomNormalizer.main(new String[] {
            "-Dlib.version=2.1", "--maven-folder", folder.resolve(".mvn").toString(), root.toString(), child.toString()
        });

        assertThat(Files.readString(root)).contains("<lib.version>2.1</lib.version>");
        assertThat(options()).isEqualTo("-Drevision=0-docker-optimizer\n");
    }

    private String normalized(Map<String, String> properties) throws IOException {
        write();
        PomNormalizer.normalize(List.of(root, child), properties, folder.resolve(".mvn"));
        return Files.readString(root) + Files.readString(child);
    }

    private void write() throws IOException {
        Files.writeString(
                root,
                "<project><modelVersion>4.0.0</modelVersion>" + ROOT + "<version>${revision}</version><properties>"
                        + "<revision>1.0</revision><lib.version>2.0</lib.version></properties></project>");
        Files.writeString(
                child,
                "<project><modelVersion>4.0.0</modelVersion><parent>" + ROOT + "<version>${revision}</version></parent>"
                        + "<artifactId>app</artifactId><dependencies><dependency><groupId>org.lib</groupId>"
                        + "<artifactId>lib</artifactId><version>${lib.version}</version></dependency></dependencies>"
                        + "</project>");
    }

    private void options(String text) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.config"), text);
    }

    private String options() throws IOException {
        return Files.readString(folder.resolve(".mvn/maven.config"));
    }
}
