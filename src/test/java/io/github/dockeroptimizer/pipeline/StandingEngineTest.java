package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** When a run finds nothing to do, and when it must not, with real images. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StandingEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final String NAME = "docker-optimizer-test/standing:1.0";

    @TempDir
    private Path folder;

    @AfterEach
    void tearDown() {
        live.engine().removeImage(NAME);
    }

    @Test
    void aRunThatChangesNothingDoesNothing() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        Report first = run(new RunChoices());

        Report second = run(new RunChoices());

        assertThat(first.build().upToDate()).isFalse();
        assertThat(second).isEqualTo(first.asUpToDate());
    }

    @Test
    void aSourceWithAnotherTimeAndTheSameContentIsNoChange() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        run(new RunChoices());

        Files.setLastModifiedTime(
                folder.resolve("src/main/java/com/acme/App.java"), FileTime.fromMillis(1_000_000_000_000L));

        assertThat(run(new RunChoices()).build().upToDate()).isTrue();
    }

    @Test
    void anImageThatWasRemovedIsBuiltAgain() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        run(new RunChoices());

        live.engine().removeImage(NAME);

        assertThat(run(new RunChoices()).build().upToDate()).isFalse();
        assertThat(live.engine().findImage(NAME)).isNotNull();
    }

    @Test
    void aNameThatAnotherImageHasTakenIsTakenBack() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        Report first = run(new RunChoices());
        // Its name is its last one, by which the engine would lose the image.
        live.keep(first.image().id());

        live.name(live.base().toString(), NAME);

        assertThat(run(new RunChoices()).build().upToDate()).isFalse();
        assertThat(live.idOf(NAME)).isEqualTo(first.image().id());
    }

    @Test
    void anotherLimitIsJudgedAnew() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        run(new RunChoices());

        Report report = run(new RunChoices().limit("1MB"));

        assertThat(report.build().upToDate()).isFalse();
        assertThat(report.verdict().open()).isFalse();
    }

    @Test
    void aClosedVerdictStandsAndStaysClosed() throws IOException {
        new SampleProject(folder, "standing").plainJar();
        Report first = run(new RunChoices().limit("1MB"));
        live.keep(first.image().id());

        Report second = run(new RunChoices().limit("1MB"));

        assertThat(second.build().upToDate()).isTrue();
        assertThat(second.verdict().open()).isFalse();
        assertThat(live.engine().findImage(NAME)).isNull();
    }

    @Test
    void aModuleOfAReactorStandsUntilItsSiblingChanges() throws IOException {
        new SampleProject(folder, "standing").reactor();
        run(new RunChoices());
        assertThat(run(new RunChoices()).build().upToDate()).isTrue();

        Files.writeString(
                folder.resolve("lib/src/main/java/com/acme/lib/More.java"), "package com.acme.lib; class More {}");

        assertThat(run(new RunChoices()).build().upToDate()).isFalse();
    }

    private Report run(RunChoices choices) throws IOException {
        return new ProjectBuild(live, folder, "standing", null).report(NAME, choices.settings());
    }
}
