package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lines are recorded from Maven 3.9 in a build stage. */
class DownloadFailuresTest {
    private static final String ARTIFACT = "com.acme.prices:prices:pom:1.0";
    private static final String FAILURE =
            "[ERROR] Failed to execute goal on project till: Could not collect dependencies"
                    + " for project com.acme:till:jar:1.0: Failed to read artifact descriptor for com.acme.prices:prices:jar:1.0:"
                    + " Could not transfer artifact " + ARTIFACT;
    private static final String REFUSED =
            FAILURE + " from/to acme-private (https://repo.acme.com/maven): status code: 401, reason phrase: (401)";

    private final Settings settings = new Settings();

    @Test
    void credentialsThatTheSettingsHaveWantTheParameter() {
        settings.addServer(server("acme-private"));

        assertThat(explained(false, REFUSED))
                .hasMessage(
                        "The repository `acme-private` (https://repo.acme.com/maven) refused Maven inside the image the"
                                + " artifact " + ARTIFACT
                                + ", the credentials of a `<server>` with the id `acme-private` were"
                                + " expected. Set `useHostSettings` (`-Ddocker-optimizer.useHostSettings`): settings.xml has it.");
    }

    @Test
    void credentialsThatNobodyHasWantAServerAndTheParameter() {
        assertThat(explained(false, REFUSED))
                .hasMessageEndingWith(
                        "Add it to settings.xml, and set `useHostSettings` (`-Ddocker-optimizer.useHostSettings`).");
    }

    @Test
    void credentialsThatWereGivenAreWrong() {
        settings.addServer(server("acme-private"));

        assertThat(explained(true, REFUSED))
                .hasMessageEndingWith("Correct the `<server>` `acme-private` of settings.xml: it was used.");
    }

    @Test
    void anAddressThatIsNotEncryptedIsNotAsked() {
        assertThat(explained(
                        false,
                        FAILURE
                                + " from/to maven-default-http-blocker (http://0.0.0.0/): Blocked mirror for repositories:"
                                + " [acme-private (http://repo.acme.com/maven, default, releases+snapshots)]"))
                .hasMessage(
                        "Maven inside the image does not ask the repository `acme-private` (http://repo.acme.com/maven)"
                                + " for " + ARTIFACT
                                + ", since its address is not encrypted; https was expected. Use https; or if"
                                + " settings.xml has a mirror of it, set `useHostSettings` (`-Ddocker-optimizer.useHostSettings`).");
    }

    @Test
    void aCertificateThatIsNotTrustedWantsItsAuthority() {
        assertThat(explained(
                        false,
                        FAILURE + " from/to acme-private (https://repo.acme.com/maven): (certificate_unknown) PKIX path"
                                + " building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to"
                                + " find valid certification path to requested target"))
                .hasMessage("Maven inside the image does not trust the certificate of the repository `acme-private`"
                        + " (https://repo.acme.com/maven) and could not download " + ARTIFACT
                        + ". Name the authority in"
                        + " `caCertificates` (`-Ddocker-optimizer.caCertificates=host`, or its file).");
    }

    @Test
    void whatIsNotFoundMayBeWhereOnlyTheSettingsKnow() {
        Mirror mirror = new Mirror();
        mirror.setId("acme");
        settings.addMirror(mirror);
        String line =
                "[ERROR] Failed to execute goal on project till: Could not find artifact com.acme:prices:jar:2.0 in"
                        + " central (https://repo.maven.apache.org/maven2) -> [Help 1]";

        assertThat(explained(false, line))
                .hasMessageStartingWith(
                        "Maven inside the image could not download com.acme:prices:jar:2.0 from `central`")
                .hasMessageContaining("Set `useHostSettings`");
        assertThat(explained(true, line)).isNull();
        assertThat(new DownloadFailures(new Settings(), false).explained(List.of(line), new Exception()))
                .isNull();
    }

    @Test
    void anotherFailureIsNoneOfADownload() {
        assertThat(explained(false, "[ERROR] COMPILATION ERROR :")).isNull();
    }

    private @Nullable OptimizerException explained(boolean given, String line) {
        return new DownloadFailures(settings, given)
                .explained(List.of("[INFO] Building till 1.0", line), new Exception("the build failed"));
    }

    private static Server server(String id) {
        Server server = new Server();
        server.setId(id);
        return server;
    }
}
