package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePullerTest {
    private static final ImageReference IMAGE = ImageReference.of("eclipse-temurin:21-jre");

    private final Recorder recorder = new Recorder();

    private void pull(FakeTransport transport, ImageReference reference, @Nullable Platform platform) {
        RegistryCredentials credentials = new RegistryCredentials(
                new DockerConfig(Path.of("x"), MissingNode.getInstance()), (name, serverUrl) -> null);
        try (Resources resources = new Resources()) {
            new ImagePuller(new EngineHttp(transport, "/v1.41"), credentials, resources)
                    .pull(reference, platform, recorder);
        }
    }

    @Test
    void theReferenceIsSpeltOutForEnginesThatKnowNoShortNames() {
        FakeTransport transport = new FakeTransport().on("POST", FakeTransport.Answer.ok(""));

        pull(transport, IMAGE, Platform.parse("linux/arm64"));
        pull(transport, ImageReference.of("gcr.io/a/b:1@sha256:" + "0".repeat(64)), null);
        pull(transport, ImageReference.of("quay.io/a/b"), null);

        assertThat(transport.lines())
                .containsExactly(
                        "POST /v1.41/images/create?fromImage=docker.io%2Flibrary%2Feclipse-temurin&tag=21-jre"
                                + "&platform=linux%2Farm64",
                        "POST /v1.41/images/create?fromImage=gcr.io%2Fa%2Fb&tag=sha256%3A" + "0".repeat(64),
                        "POST /v1.41/images/create?fromImage=quay.io%2Fa%2Fb&tag=latest");
        assertThat(transport.exchange("POST").headers()).doesNotContainKey("X-Registry-Auth");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | manifest for x:1 not found: manifest unknown: manifest unknown | has no such image",
                "404 | pull access denied for x, repository does not exist or may require 'docker login' | denied",
                "500 | Get https://x/v2/: dial tcp: lookup x on 10.0.0.1:53: no such host | cannot reach docker.io",
                "500 | Get http://x/v2/: dial tcp 10.0.0.1:5999: connect: connection refused | cannot reach docker.io",
                "500 | Get https://x/v2/: x509: certificate signed by unknown authority | does not trust docker.io",
                "500 | unauthorized: authentication required | denied access",
                "404 | no matching manifest for linux/arm64/v8 in the manifest list entries | not made for the platform",
                "500 | toomanyrequests: You have reached your pull rate limit | the engine gave up",
            })
    void failuresNameTheImageAndTheReason(int status, String message, String reason) {
        FakeTransport refusing = new FakeTransport()
                .on("POST", FakeTransport.Answer.status(status, "{\"message\":\"" + message + "\"}"));
        FakeTransport failing = new FakeTransport()
                .on("POST", FakeTransport.Answer.ok("{\"errorDetail\":{\"message\":\"" + message + "\"}}"));

        for (FakeTransport transport : new FakeTransport[] {refusing, failing}) {
            assertThatThrownBy(() -> pull(transport, IMAGE, null))
                    .isInstanceOf(OptimizerException.class)
                    .hasMessageStartingWith("Cannot pull eclipse-temurin:21-jre, ")
                    .hasMessageContaining(reason)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void bytesOfAllLayersAreAddedUpAndToldAFewTimesASecond() throws Exception {
        AtomicLong clock = new AtomicLong();
        PullProgress progress = new PullProgress(IMAGE, recorder, clock::get);
        String[] items = {
            "{\"status\":\"Downloading\",\"id\":\"a\",\"progressDetail\":{\"current\":10,\"total\":100}}",
            "{\"status\":\"Downloading\",\"id\":\"b\",\"progressDetail\":{\"current\":5,\"total\":50}}",
            "{\"status\":\"Downloading\",\"id\":\"a\",\"progressDetail\":{\"current\":60,\"total\":100}}",
            "{\"status\":\"Extracting\",\"id\":\"a\",\"progressDetail\":{\"current\":1,\"total\":100}}",
            "{\"status\":\"Download complete\",\"id\":\"a\"}",
            "{\"status\":\"Already exists\",\"id\":\"c\"}",
        };
        for (String item : items) {
            progress.accept(new ObjectMapper().readTree(item));
            clock.addAndGet(150_000_000);
        }
        progress.complete();

        assertThat(recorder.events()).containsExactly("pulling 10 of 100", "pulling 65 of 150", "pulling 105 of 150");
    }
}
