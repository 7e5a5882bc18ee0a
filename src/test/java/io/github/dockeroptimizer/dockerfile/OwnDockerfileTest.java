package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.MirrorTable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDockerfileTest {
    private static final MirrorTable MIRRORS = MirrorTable.parse("docker.io=mirror.acme.com/hub");

    @Test
    void everyImagePassesThroughTheMirrorTableAndNothingElseChanges() {
        OwnDockerfile read = OwnDockerfile.read(
                """
                # syntax=docker/dockerfile:1
                # FROM nothing
                ARG JAVA=21
                ARG BASE="eclipse-temurin:${JAVA}-jre"

                FROM --platform=$BUILDPLATFORM maven:3.9 AS build
                RUN --mount=type=bind,from=alpine:3,target=/a \\
                  # FROM a comment within
                  echo "FROM debian"
                COPY <<EOF /x
                FROM a-here-document
                EOF
                FROM \\
                  $BASE
                COPY --from=build /src/target/app.jar .
                COPY --from=busybox:1 /bin/wget /usr/bin/wget
                """,
                MIRRORS);

        assertThat(read.text())
                .isEqualTo(
                        """
                        # syntax=mirror.acme.com/hub/docker/dockerfile:1
                        # FROM nothing
                        ARG JAVA=21
                        ARG BASE="eclipse-temurin:${JAVA}-jre"

                        FROM --platform=$BUILDPLATFORM mirror.acme.com/hub/library/maven:3.9 AS build
                        RUN --mount=type=bind,from=mirror.acme.com/hub/library/alpine:3,target=/a \\
                          # FROM a comment within
                          echo "FROM debian"
                        COPY <<EOF /x
                        FROM a-here-document
                        EOF
                        FROM \\
                          mirror.acme.com/hub/library/eclipse-temurin:21-jre
                        COPY --from=build /src/target/app.jar .
                        COPY --from=mirror.acme.com/hub/library/busybox:1 /bin/wget /usr/bin/wget
                        """);
        assertThat(read.images())
                .extracting(image -> image.original().toString())
                .containsExactly("docker/dockerfile:1", "maven:3.9", "alpine:3", "eclipse-temurin:21-jre", "busybox:1");
        assertThat(read.runtime())
                .hasToString("BaseImage[original=eclipse-temurin:21-jre,"
                        + " reference=mirror.acme.com/hub/library/eclipse-temurin:21-jre]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM maven:3.9 AS Build\nFROM build\n",
                "from maven:3.9 as build\nFROM scratch AS rest\nFROM build",
                "FROM maven:3.9\r\nCOPY --from=0 / /\r\nFROM 0\r\n",
                "# escape=`\nFROM `\n  maven:3.9\n"
            })
    void aStageThatStartsFromAnotherOneHasItsImage(String dockerfile) {
        OwnDockerfile read = OwnDockerfile.read(dockerfile, MirrorTable.NONE);

        assertThat(read.text()).isEqualTo(dockerfile);
        assertThat(read.images()).singleElement().isEqualTo(read.runtime());
    }

    @Test
    void whatIsNoImageIsLeftToTheBuilder() {
        String dockerfile = "FROM scratch\nFROM $GIVEN_AT_BUILD_TIME\n";
        OwnDockerfile read = OwnDockerfile.read(dockerfile, MIRRORS);

        assertThat(read.text()).isEqualTo(dockerfile);
        assertThat(read.images()).isEmpty();
        assertThat(read.runtime()).isNull();
    }

    @Test
    void aFileThatIsNoDockerfileIsToldSo() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> OwnDockerfile.read("{\"services\": {}}", MIRRORS))
                .withMessage("There is no `FROM` in it, a Dockerfile was expected. Correct it, or leave it out of"
                        + " `<dockerfiles>`.");
    }

    @Test
    void cacheMountsGetNamesOfTheirOwnAndAreEmptiedUnderThem() {
        CacheMounts mounts = new CacheMounts("-compare");

        assertThat(mounts.emptying("maven:3.9")).isNull();
        assertThat(mounts.apart("RUN --mount=type=cache,id=m2,target=/root/.m2,sharing=locked mvn package\n"))
                .isEqualTo("RUN --mount=type=cache,target=/root/.m2,sharing=locked,id=m2-compare mvn package\n");
        assertThat(mounts.apart("RUN --mount=type=secret,id=s --mount=dst=/npm,type=cache npm ci\n"))
                .isEqualTo("RUN --mount=type=secret,id=s --mount=dst=/npm,type=cache,id=/npm-compare npm ci\n");
        assertThat(mounts.emptying("maven:3.9"))
                .isEqualTo("FROM maven:3.9\nUSER 0\nRUN --mount=type=cache,id=m2-compare,target=/caches/0"
                        + " --mount=type=cache,id=/npm-compare,target=/caches/1 find /caches -mindepth 2 -delete\n");
    }

    @Test
    void stagesAreTheSameWhateverIsSaidAboutThem() {
        String one = "# One.\nFROM maven AS build\n# Why.\nCOPY . .\n\n# ---- next\nFROM slim\nCOPY a /\n";
        String other = "# Other.\nFROM maven AS build\nCOPY . .\nFROM distroless\nCOPY a /\n";

        assertThat(Sections.of(one)).containsExactly("FROM maven AS build\nCOPY . .", "FROM slim\nCOPY a /");
        assertThat(Sections.of(other))
                .contains(Sections.of(one).get(0))
                .doesNotContain(Sections.of(one).get(1));
    }

    @Test
    void onlyUnknownStagesThatStartFromAnImageAreKeptFromTheCache() {
        String dockerfile = "# x\nFROM maven AS a\nRUN a\nFROM --platform=linux/amd64 jdk AS b\nRUN b\nFROM b\nRUN c\n";

        assertThat(Sections.uncached(dockerfile, Set.of("FROM maven AS a\nRUN a"), "n1"))
                .isEqualTo("# x\nFROM maven AS a\nRUN a\nFROM --platform=linux/amd64 jdk AS b\nWORKDIR /n1\nWORKDIR /\n"
                        + "RUN b\nFROM b\nRUN c\n");
    }
}
