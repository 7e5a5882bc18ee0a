package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tool with a shell script in Maven's place. */
@DisabledOnOs(OS.WINDOWS)
class WarmUpTest {
    /** Notes two files of the cache as used, as Maven does when it is told to. */
    private static final String USES =
            """
            for option; do case $option in
              -Dmaven.repo.local=*) cache=${option#*=};;
              *basedir=*) notes=${option#*=};;
            esac; done
            mkdir -p $notes/org/acme/used/1
            echo sum > $notes/org/acme/used/1/used-1.jar.sha1
            """;

    @TempDir
    private Path folder;

    private Path repository;
    private Path poms;
    private Path cache;

    @BeforeEach
    void setUp() throws IOException {
        repository = folder.resolve("home/.m2/repository");
        poms = Files.createDirectories(folder.resolve("src"));
        cache = folder.resolve("cache");
        Files.writeString(poms.resolve("pom.xml"), "<project/>");
    }

    @Test
    void onlyWhatThisBuildUsesComesOutOfTheCache() throws Exception {
        cached("org/acme/used/1/used-1.jar");
        cached("org/acme/used/1/used-1.pom");
        cached("org/acme/other/2/other-2.jar");

        assertThat(run(USES)).isZero();

        assertThat(inRepository()).containsExactly("org/acme/used/1/used-1.jar");
    }

    @Test
    void whatMavenKnowsOfOriginAndVersionsComesAlong() throws Exception {
        cached("org/acme/used/1/used-1.jar");
        cached("org/acme/used/1/_remote.repositories");
        cached("org/acme/used/maven-metadata-central.xml");
        cached("org/acme/resolver-status.properties");
        cached("org/acme/other/maven-metadata-central.xml");

        run(USES);

        assertThat(inRepository())
                .containsExactly(
                        "org/acme/resolver-status.properties",
                        "org/acme/used/1/_remote.repositories",
                        "org/acme/used/1/used-1.jar",
                        "org/acme/used/maven-metadata-central.xml");
    }

    @Test
    void everythingComesOutOfTheCacheWhereMavenNotesNothing() throws Exception {
        cached("org/acme/used/1/used-1.jar");
        cached("org/acme/other/2/other-2.jar");

        run("exit 0");

        assertThat(inRepository()).containsExactly("org/acme/other/2/other-2.jar", "org/acme/used/1/used-1.jar");
    }

    @Test
    void whatWasNotFoundBeforeIsAskedForAgain() throws Exception {
        cached("org/acme/late/1/late-1.jar.lastUpdated");

        run("test ! -e " + cache.resolve("org/acme/late/1/late-1.jar.lastUpdated") + " || exit 9");

        assertThat(inRepository()).isEmpty();
    }

    @Test
    void aGoalThatFailsLeavesANoteAndWhatItHadGot() throws Exception {
        cached("org/acme/used/1/used-1.jar");

        int code = run(USES
                + "echo '[ERROR] Failed to execute goal x:y:1:generate on project p: No sources. -> [Help 1]'; exit 1");

        assertThat(code).as("the step does not fail").isZero();
        assertThat(WarmUp.note(repository))
                .hasContent("Failed to execute goal x:y:1:generate on project p: No sources.");
        assertThat(inRepository()).containsExactly("org/acme/used/1/used-1.jar");
    }

    @Test
    void aFailureThatMavenWasToldToIgnoreIsSeen() throws Exception {
        run("echo '[ERROR] Failed to execute goal.'; echo '[INFO] Build failures were ignored.'");

        assertThat(WarmUp.note(repository)).hasContent("Failed to execute goal.");
    }

    @Test
    void noNoteIsLeftWhereErrorsWereNone() throws Exception {
        run("echo '[ERROR] A line of a goal that succeeds.'");

        assertThat(WarmUp.note(repository)).doesNotExist();
    }

    @Test
    void aNetworkThatIsDownFailsTheStepSoThatNoBuilderKeepsIt() throws Exception {
        assertThat(run("echo '[ERROR] Could not transfer artifact org.acme:used:jar:1 from/to central"
                        + " (https://repo.acme.com): Connection refused'; exit 1"))
                .isEqualTo(1);
        assertThat(run("echo '[ERROR] Could not transfer artifact org.acme:used:jar:1 from/to central"
                        + " (https://repo.acme.com): status code: 503, reason phrase: Unavailable (503)'; exit 1"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatWillBeTheSameNextTimeDoesNotFailTheStep() throws Exception {
        assertThat(run("echo '[ERROR] Could not transfer artifact org.acme:used:jar:1 from/to central"
                        + " (https://repo.acme.com): status code: 401, reason phrase: Unauthorized (401)'; exit 1"))
                .isZero();
    }

    @Test
    void theFolderOfThePomsIsLeftAsItWas() throws Exception {
        run("mkdir -p target/classes; touch target/app.jar app.log; echo changed > pom.xml");

        assertThat(poms).isDirectoryNotContaining("glob:**/{target,app.log}");
        assertThat(poms.resolve("pom.xml")).exists();
    }

    @Test
    void everyModuleHasTheOneTestWhileMavenRuns() throws Exception {
        Path test = Files.writeString(folder.resolve("WarmUpTest.class"), "class");
        Files.createDirectories(poms.resolve("apps/orders"));
        Files.writeString(poms.resolve("apps/orders/pom.xml"), "<project/>");

        WarmUp tool = new WarmUp(repository, poms).test(test);
        int code = tool.run(script("test -f target/test-classes/WarmUpTest.class"
                + " && test -f apps/orders/target/test-classes/WarmUpTest.class && test ! -e apps/target || echo '[ERROR] x';"
                + " ls */*/*"));

        assertThat(code).isZero();
        assertThat(WarmUp.note(repository)).doesNotExist();
        assertThat(poms.resolve("target")).doesNotExist();
    }

    @Test
    void withoutACacheMavenWorksOnTheLocalRepositoryItself() throws Exception {
        int code = new WarmUp(repository, poms).run(script("for o; do case $o in *repo.local*) exit 9;; esac; done"));

        assertThat(code).isZero();
    }

    @Test
    void theCommandLineTakesOptionsBeforeMavensOwn() throws Exception {
        ToolProcess tool = ToolProcess.tool(
                poms,
                "-Duser.home=" + folder.resolve("home"),
                "io.github.dockeroptimizer.inside.WarmUp",
                "--cache",
                cache.toString(),
                "sh",
                "-c",
                "echo \"run with $1\"",
                "mvn",
                "--fail-never");

        assertThat(tool.output()).isEqualTo("run with --fail-never\n");
        assertThat(tool.code()).isZero();
    }

    private int run(String script) throws Exception {
        return new WarmUp(repository, poms).cache(cache).run(script(script));
    }

    private static List<String> script(String text) {
        return List.of("sh", "-c", text, "mvn");
    }

    private void cached(String file) throws IOException {
        Path place = cache.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, file);
    }

    private List<String> inRepository() throws IOException {
        return new LocalRepository(repository)
                .files().stream().map(Path::toString).sorted().toList();
    }
}
