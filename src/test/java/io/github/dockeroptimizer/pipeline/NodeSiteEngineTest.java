package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.testing.PackageIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What browsers get from the image of a site. */
@RequiresEngine
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class NodeSiteEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final int PORT = 8080;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String id = "s" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private PackageIndex index;
    private ProjectBuild build;

    @BeforeEach
    void setUp() throws IOException {
        index = PackageIndex.of(id);
        new Poms(folder).copy(Path.of("src/it/build-node-site"));
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("harbour", id));
        build = new ProjectBuild(live, folder, id, null).packages("node=" + index.address("npm"));
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void browsersKeepWhatNeverChangesAndAskForTheRest() throws Exception {
        String first = build.run().result().imageId();
        assertThat(index.requested()).isNotEmpty();
        String page;
        String picture;
        try (DockerEngine.Container container = start(first)) {
            HostPort place = placeOf(container);
            HttpResponse<byte[]> root = get(place, "/");
            assertThat(root.statusCode()).isEqualTo(200);
            assertThat(header(root, "Cache-Control")).isEqualTo("no-cache");
            assertThat(get(place, "/ships/alba").body())
                    .as("a path that a script draws")
                    .isEqualTo(root.body());

            String script = find(root, "/assets/[^\"]+\\.js");
            HttpResponse<byte[]> compressed = get(place, script, "Accept-Encoding", "gzip");
            assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(compressed, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                    .isEqualTo(get(place, script).body());

            HttpResponse<byte[]> missing = get(place, "/assets/gone-12345678.js");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.headers().firstValue("Cache-Control")).isEmpty();
            assertThat(get(place, "/.env").statusCode()).isEqualTo(404);

            page = header(root, "ETag");
            picture = header(get(place, "/anchor.svg"), "ETag");
            assertThat(get(place, "/", "If-None-Match", page).statusCode()).isEqualTo(304);

            long begin = System.nanoTime();
            assertThat(live.stop(container.id(), 20)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("until SIGTERM has ended it")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(container.log(50)).noneMatch(line -> line.contains("[emerg]") || line.contains("[alert]"));
        }

        Path source = folder.resolve("index.html");
        Files.writeString(source, Files.readString(source).replace("<title>Harbour", "<title>Harbors"));
        String second = build.run().result().imageId();
        assertThat(index.requested())
                .as("downloaded after a change of a source")
                .isEmpty();
        try (DockerEngine.Container container = start(second)) {
            HostPort place = placeOf(container);
            assertThat(get(place, "/", "If-None-Match", page).statusCode())
                    .as("a page of the same size")
                    .isEqualTo(200);
            assertThat(get(place, "/anchor.svg", "If-None-Match", picture).statusCode())
                    .as("what has not changed")
                    .isEqualTo(304);
        }
    }

    private DockerEngine.Container start(String image) {
        return live.engine().start(new ContainerSpec(image, null, List.of(), List.of(PORT), true, true, null));
    }

    private HostPort placeOf(DockerEngine.Container container) throws Exception {
        HostPort inside = container.neighbourAddress(PORT);
        HostPort place = inside == null ? Objects.requireNonNull(container.publishedPort(PORT)) : inside;
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                get(place, "/");
                return place;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError(String.join("\n", container.log(50)));
    }

    private HttpResponse<byte[]> get(HostPort place, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + place + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }

    private static String find(HttpResponse<byte[]> response, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(new String(response.body(), StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
