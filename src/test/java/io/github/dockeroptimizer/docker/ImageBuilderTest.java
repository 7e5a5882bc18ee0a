package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.FakeTransport.Answer;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuilderTest {
    private final Path context;

    ImageBuilderTest(@TempDir Path context) {
        this.context = context;
    }

    private BuildResult build(FakeTransport transport, boolean buildKit) {
        BuildRequest request = new BuildRequest(
                context,
                "FROM scratch\n",
                "",
                List.of(ImageReference.of("orders:1.4.0"), ImageReference.of("acme.com/orders")),
                Platform.parse("linux/arm64"),
                true,
                buildKit);
        try (Resources resources = new Resources()) {
            return new ImageBuilder(new EngineHttp(transport, "/v1.41"), resources, Clock.systemUTC(), secrets -> {
                        throw new AssertionError("no session is wanted");
                    })
                    .build(request, EngineListener.SILENT);
        }
    }

    @Test
    void theRequestCarriesEverythingThatTheBuildDependsOn() throws IOException {
        Files.writeString(context.resolve("a.txt"), "a");
        FakeTransport transport =
                new FakeTransport().on("POST", Answer.ok(Recordings.text("buildkit-20.10-cached.json")));

        BuildResult result = build(transport, true);

        FakeTransport.Exchange exchange = transport.exchange("POST");
        assertThat(exchange.line())
                .isEqualTo("POST /v1.41/build?rm=1&forcerm=1&version=2&dockerfile=.docker-optimizer.Dockerfile"
                        + "&t=orders%3A1.4.0&t=acme.com%2Forders%3Alatest&platform=linux%2Farm64&nocache=1");
        assertThat(exchange.body()).startsWith(ContextStream.DOCKERFILE).contains("a.txt");
        assertThat(exchange.headers()).containsEntry("Content-Type", "application/x-tar");
        assertThat(result.contextBytes()).isEqualTo(exchange.body().length());
        assertThat(result.builder()).isEqualTo("buildkit");
        assertThat(result.steps()).hasSize(5);
    }

    @Test
    void withoutBuildKitTheClassicBuilderIsAskedFor() {
        FakeTransport transport =
                new FakeTransport().on("POST", Answer.ok(Recordings.text("classic-20.10-two-stages.json")));

        assertThat(build(transport, false).builder()).isEqualTo("classic");
        assertThat(transport.lines()).singleElement().asString().contains("version=1");
    }

    @Test
    void theReasonOfARefusalThatGotLostIsAskedForAgain() {
        FakeTransport transport = new FakeTransport().on("POST", exchange -> {
            if (!exchange.body().isEmpty()) {
                throw new UncheckedIOException(new IOException("Connection reset by peer"));
            }
            return Answer.status(400, "{\"message\":\"invalid reference format\"}");
        });

        assertThatThrownBy(() -> build(transport, true))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("invalid reference format");
        assertThat(transport.lines()).hasSize(2);
    }

    @Test
    void aBrokenConnectionWithoutAReasonIsToldAsOne() {
        FakeTransport transport = new FakeTransport().on("POST", exchange -> {
            throw new UncheckedIOException(new IOException("Broken pipe"));
        });

        assertThatThrownBy(() -> build(transport, true))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("The connection to the container engine broke during the build: Broken pipe.");
    }

    @Test
    void aFileThatCannotBeReadIsNamedHoweverTheTransportWrapsIt() throws IOException {
        Files.write(context.resolve("shrinking.bin"), new byte[1_000_000]);
        FakeTransport transport = new FakeTransport() {
            @Override
            public Response execute(Request request) {
                try {
                    requireNonNull(request.body()).readNBytes(10_000);
                    Files.write(context.resolve("shrinking.bin"), new byte[1]);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.execute(request);
            }
        };

        assertThatThrownBy(() -> build(transport, true))
                .isExactlyInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot read " + context.resolve("shrinking.bin"))
                .hasMessageContaining(".dockerignore");
    }

    @Test
    void aMessageOfTheEngineThatIsNoStreamFailsTheBuild() {
        FakeTransport transport = new FakeTransport()
                .on(
                        "POST",
                        Answer.status(
                                400, "{\"message\":\"dockerfile parse error line 2: unknown instruction: RUNN\"}"));

        assertThatThrownBy(() -> build(transport, false))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageStartingWith("Line 2 of the Dockerfile cannot be parsed");
    }

    @Test
    void anAnswerWithoutAnImageIsAFailure() {
        assertThatThrownBy(() -> build(new FakeTransport().on("POST", Answer.ok("")), true))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("ended without an image");
    }
}
