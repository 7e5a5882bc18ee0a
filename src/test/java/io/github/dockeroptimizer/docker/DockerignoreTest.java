package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerignoreTest {
    /** Rules are separated by blanks here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // plain names are paths from the root, not names anywhere
                "target            | target                 | excluded",
                "target            | target/classes/A.class | excluded",
                "target            | module/target          | sent",
                "target            | targets                | sent",
                "/target           | target                 | excluded",
                "./target/         | target                 | excluded",
                "a/../target       | target                 | excluded",
                "a//b              | a/b                    | excluded",
                ".                 | a                      | sent",
                // one star and the question mark stop at a slash
                "*.md              | README.md              | excluded",
                "*.md              | docs/README.md         | sent",
                "*/*.md            | docs/README.md         | excluded",
                "*/*.md            | docs/deep/README.md    | sent",
                "*                 | a/b/c                  | excluded",
                "a?c               | abc                    | excluded",
                "a?c               | a/c                    | sent",
                "a*c               | a/c                    | sent",
                // two stars do not
                "**                | a/b                    | excluded",
                "**/*.md           | README.md              | excluded",
                "**/*.md           | a/b/README.md          | excluded",
                "**/target         | target                 | excluded",
                "**/target         | a/b/target/classes     | excluded",
                "**/target         | a/mytarget             | sent",
                "**target          | a/mytarget             | excluded",
                "**target*         | a/mytarget             | sent",
                "a/**              | a/b/c                  | excluded",
                "a/**              | a                      | sent",
                "a/**/c            | a/c                    | excluded",
                "a/**/c            | a/b/b/c                | excluded",
                "a/**/c            | ac                     | sent",
                "a**               | abc/d                  | excluded",
                // classes and escapes
                "[a-c].txt         | b.txt                  | excluded",
                "[a-c].txt         | d.txt                  | sent",
                "[^a-c].txt        | d.txt                  | excluded",
                "[]]x              | ]x                     | excluded",
                "[.]env            | .env                   | excluded",
                "[.]env            | xenv                   | sent",
                "\\*               | *                      | excluded",
                "\\*               | x                      | sent",
                "a.b               | axb                    | sent",
                "a+(b){c}$         | a+(b){c}$              | excluded",
                "*.j$r             | a.j$r                  | excluded",
                "ü*                | ünïcode                | excluded",
                // the last rule that fits decides
                "* !pom.xml        | pom.xml                | sent",
                "* !pom.xml        | a/pom.xml              | excluded",
                "!pom.xml *        | pom.xml                | excluded",
                "* !src            | src/main/A.java        | sent",
                "* !src/main       | src/test/A.java        | excluded",
                "* !src/main       | src/main/A.java        | sent",
                "* !src src/*.tmp  | src/a.tmp              | excluded",
                "a !a/b a/b/c      | a/b/d                  | sent",
                "a !a/b a/b/c      | a/b/c                  | excluded",
                "* !**/*.java      | src/main/A.java        | sent",
                "*.md !README.md   | README.md              | sent",
                "! a               | a                      | error",
            })
    void rulesDecideAsTheDockerCliDoes(String rules, String path, String expected) {
        String text = String.join("\n", rules.strip().split(" +"));
        if (expected.equals("error")) {
            assertThatThrownBy(() -> Dockerignore.parse(text)).isInstanceOf(OptimizerException.class);
        } else {
            assertThat(Dockerignore.parse(text).includes(path)).isEqualTo(expected.equals("sent"));
        }
    }

    @Test
    void commentsBlankLinesAndTheByteOrderMarkMeanNothing() {
        Dockerignore rules = Dockerignore.parse("\uFEFF# secrets\r\n\r\n  secret.txt  \r\n#target\n");

        assertThat(rules.includes("secret.txt")).isFalse();
        assertThat(rules.includes("target")).isTrue();
        assertThat(rules.includes("# secrets")).isTrue();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstPattern() {
        assertThat(Dockerignore.parse("\uFEFFtarget").includes("target")).isFalse();
    }

    @Test
    void anIndentedHashIsPartOfAName() {
        assertThat(Dockerignore.parse(" #odd").includes("#odd")).isFalse();
    }

    @Test
    void blanksAfterTheExclamationMarkDoNotMatter() {
        assertThat(Dockerignore.parse("*\n! pom.xml").includes("pom.xml")).isTrue();
    }

    @Test
    void theLineThatKeepsAFileOutIsTold() {
        Dockerignore rules = Dockerignore.parse("# all but sources\n\n*\n!src\n");

        Dockerignore.Rule rule = requireNonNull(rules.excludedBy("pom.xml"));
        assertThat(rule).isEqualTo(new Dockerignore.Rule(3, "*", false));
        assertThat(rules.excludedBy("src/main")).isNull();
        assertThat(rules.excludedBy("target/classes")).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "!/", "[a", "a\\"})
    void whatIsNoPatternIsToldWithItsLine(String line) {
        assertThatThrownBy(() -> Dockerignore.parse("# comment\n" + line + "\n"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Line 2 of the .dockerignore is `" + line + "`");
    }

    @Test
    void anEmptyFileExcludesNothing() {
        assertThat(Dockerignore.parse("").includes("a/b")).isTrue();
        assertThat(Dockerignore.NONE.excludedBy("a")).isNull();
    }
}
