package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryCredentialsTest {
    private final List<String> asked = new ArrayList<>();

    private RegistryCredentials.Found find(String json, CredentialHelper helper, String registry) {
        try {
            DockerConfig config = new DockerConfig(Path.of("x"), new ObjectMapper().readTree(json));
            return new RegistryCredentials(config, helper).find(registry);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private RegistryCredentials.Found find(String json, String registry) {
        return find(
                json,
                (name, serverUrl) -> {
                    asked.add(name + " " + serverUrl);
                    return new Credentials("helper-user", "helper-secret");
                },
                registry);
    }

    private static String auth(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writtenCredentialsAreDecoded() {
        String json = "{\"auths\":{\"registry.acme.com:5000\":{\"auth\":\"" + auth("ann:pa:ss") + "\"}}}";

        assertThat(find(json, "registry.acme.com:5000").credentials()).isEqualTo(new Credentials("ann", "pa:ss"));
        assertThat(find(json, "registry.acme.com").credentials()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void theHubIsKnownByItsOldAddress() {
        String json = "{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"" + auth("ann:hub") + "\"}}}";

        assertThat(find(json, "docker.io").credentials()).isEqualTo(new Credentials("ann", "hub"));
    }

    @Test
    void entriesMayBeWrittenAsUrls() {
        String json = "{\"auths\":{\"https://gcr.io/v2/\":{\"username\":\"u\",\"password\":\"p\"}}}";

        assertThat(find(json, "gcr.io").credentials()).isEqualTo(new Credentials("u", "p"));
    }

    @Test
    void emptyEntriesMeanNobody() {
        assertThat(find("{\"auths\":{\"gcr.io\":{}}}", "gcr.io")).isEqualTo(new RegistryCredentials.Found(null, null));
    }

    @Test
    void theHelperOfARegistryComesBeforeTheCommonOne() {
        String json = "{\"credsStore\":\"desktop\",\"credHelpers\":{\"gcr.io\":\"gcloud\"}}";

        assertThat(find(json, "gcr.io").credentials()).isEqualTo(new Credentials("helper-user", "helper-secret"));
        find(json, "quay.io");
        find(json, "docker.io");
        assertThat(asked).containsExactly("gcloud gcr.io", "desktop quay.io", "desktop https://index.docker.io/v1/");
    }

    @Test
    void aHelperThatFailsLeavesThePullAnonymousAndIsRemembered() {
        RegistryCredentials.Found found = find(
                "{\"credsStore\":\"desktop\"}",
                (name, serverUrl) -> {
                    throw new IOException("docker-credential-desktop: no such program");
                },
                "quay.io");

        assertThat(found.credentials()).isNull();
        assertThat(found.problem()).contains("docker-credential-desktop");
    }

    @Test
    void aHelperThatIsNoProgramIsNamed() {
        RegistryCredentials.Found found =
                find("{\"credsStore\":\"no-such-helper\"}", CredentialHelper.programs(), "quay.io");

        assertThat(found.problem()).contains("docker-credential-no-such-helper");
    }

    @Test
    void aTokenIsSentAsOneAndNothingPrintsASecret() throws JsonProcessingException {
        Credentials token = new Credentials("<token>", "t0k3n");
        String header = new String(Base64.getUrlDecoder().decode(token.header("gcr.io")), StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readTree(header))
                .isEqualTo(new ObjectMapper().readTree("{\"identitytoken\":\"t0k3n\",\"serveraddress\":\"gcr.io\"}"));
        assertThat(token.toString()).doesNotContain("t0k3n");
    }

    @Test
    void anIdentityTokenOfTheFileIsUsed() {
        assertThat(find("{\"auths\":{\"gcr.io\":{\"identitytoken\":\"t\"}}}", "gcr.io")
                        .credentials())
                .isEqualTo(new Credentials("<token>", "t"));
    }
}
