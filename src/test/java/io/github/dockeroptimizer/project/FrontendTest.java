package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontendTest {
    private static final String EXEC =
            """
            <build><plugins><plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId>
            <version>3.6.2</version><configuration><workingDirectory>src/main/frontend</workingDirectory></configuration>
            <executions>%s</executions></plugin></plugins></build>
            """;
    private static final String FRONTEND =
            """
            <build><plugins><plugin><groupId>com.github.eirslett</groupId><artifactId>frontend-maven-plugin</artifactId>
            <version>1.15.1</version><executions>
            <execution><id>node</id><goals><goal>install-node-and-npm</goal></goals></execution>
            <execution><id>ci</id><goals><goal>npm</goal></goals>
              <configuration><arguments>ci --no-audit</arguments></configuration></execution>
            <execution><id>build</id><goals><goal>npm</goal></goals>
              <configuration><arguments>run build</arguments></configuration></execution>
            </executions></plugin></plugins></build>
            """;

    @TempDir
    private Path folder;

    private Poms poms;
    private final List<Fact> facts = new ArrayList<>();

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
        poms.file("src/main/frontend/package.json", "{}").file("src/main/frontend/package-lock.json", "{}");
        poms.file("src/main/frontend/vite.config.js", "");
    }

    @Test
    void whatNpmInstallsByTheExecPluginIsFound() {
        poms.pom(
                "",
                EXEC.formatted(execution("npm-ci", "npm", "ci", "--no-audit")
                        + execution("npm-build", "npm", "run", "build")));

        assertThat(find())
                .containsExactly(new Frontend(
                        "shop",
                        "npm",
                        List.of("src/main/frontend/package.json", "src/main/frontend/package-lock.json"),
                        List.of(new Frontend.Command("src/main/frontend", List.of("npm", "ci", "--no-audit"))),
                        List.of()));
        assertThat(facts).containsExactly(new Fact("front end", "src/main/frontend", "exec-maven-plugin runs npm"));
    }

    @Test
    void yarnInstallsWithoutBeingTold() {
        poms.pom("", EXEC.formatted(execution("libraries", "yarn")));

        assertThat(find().get(0).installs())
                .containsExactly(new Frontend.Command("src/main/frontend", List.of("yarn")));
    }

    @Test
    void wordsInOneLineAndTheNameOnWindowsAreUnderstood() {
        String line = execution("npm-ci", "npm.cmd")
                .replace("<arguments></arguments>", "<commandlineArgs>ci --no-fund</commandlineArgs>");
        poms.pom("", EXEC.formatted(line));

        assertThat(find().get(0).program()).isEqualTo("npm");
        assertThat(find().get(0).installs())
                .containsExactly(new Frontend.Command("src/main/frontend", List.of("npm", "ci", "--no-fund")));
    }

    @Test
    void anExecutionThatDoesNotRunIsNone() {
        String off = execution("npm-ci", "npm", "ci").replace("<goals>", "<phase>none</phase><goals>");
        poms.pom("", EXEC.formatted(off));

        assertThat(find()).isEmpty();
    }

    @Test
    void anotherProgramIsNoFrontEnd() {
        poms.pom("", EXEC.formatted(execution("sign", "gpg", "install")));

        assertThat(find()).isEmpty();
    }

    @Test
    void theFrontendPluginBringsItsProgramsAndLeavesThemBehind() {
        poms.pom("", FRONTEND);
        poms.file("package.json", "{}").file(".npmrc", "");

        assertThat(find())
                .containsExactly(new Frontend(
                        "shop",
                        null,
                        List.of("package.json", ".npmrc"),
                        List.of(
                                new Frontend.Goal(
                                        "com.github.eirslett:frontend-maven-plugin:1.15.1:install-node-and-npm@node"),
                                new Frontend.Goal("com.github.eirslett:frontend-maven-plugin:1.15.1:npm@ci")),
                        List.of("node")));
        assertThat(facts).containsExactly(new Fact("front end", "shop", "frontend-maven-plugin brings Node.js along"));
    }

    private static String execution(String id, String program, String... words) {
        StringBuilder arguments = new StringBuilder();
        for (String word : words) {
            arguments.append("<argument>").append(word).append("</argument>");
        }
        return "<execution><id>" + id + "</id><goals><goal>exec</goal></goals><configuration><executable>" + program
                + "</executable><arguments>" + arguments + "</arguments></configuration></execution>";
    }

    private List<Frontend> find() {
        return new FrontendFinder(folder.toString(), facts).find(List.of(poms.project()));
    }
}
