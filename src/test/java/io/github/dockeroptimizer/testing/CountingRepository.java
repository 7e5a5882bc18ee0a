package io.github.dockeroptimizer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A Maven repository that stands before Maven Central and writes down what it is asked for. What it has got from there
 * once it keeps in {@code target}, so that tests that begin with nothing do not ask for the same again and again.
 */
public final class CountingRepository implements AutoCloseable {
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final Path KEPT = Path.of("target/counting-repository");
    private static final Pattern PATH = Pattern.compile("(?:/[\\w+-][\\w.+-]*)+");
    /** Whether these exist matters to nobody: what is sent comes with its checksum. */
    private static final Pattern CHECKSUM = Pattern.compile(".*\\.(?:sha1|md5|sha256|sha512|asc)");

    private final HttpClient central = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private volatile Predicate<String> outOfOrder = path -> false;

    private CountingRepository(HttpServer server) {
        this.server = server;
    }

    /** Returns a repository that answers on all of this machine's addresses. */
    public static CountingRepository start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
        CountingRepository repository = new CountingRepository(server);
        server.createContext("/", repository::answer);
        server.setExecutor(repository.threads);
        server.start();
        return repository;
    }

    /** Returns settings for a Maven that knows no other repository. */
    public String settings(String host) {
        return """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>counting</id>
                      <mirrorOf>*</mirrorOf>
                      <url>http://%s:%d/</url>
                    </mirror>
                  </mirrors>
                </settings>
                """
                .formatted(host, server.getAddress().getPort());
    }

    /** Returns what has been asked for since this was asked last, each thing once, in the order of the alphabet. */
    public List<String> takeRequests() {
        synchronized (requests) {
            List<String> taken = requests.stream().distinct().sorted().toList();
            requests.clear();
            return taken;
        }
    }

    /** Lets it be out of order for some paths. */
    public void refuse(Predicate<String> paths) {
        outOfOrder = paths;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (!PATH.matcher(path).matches() || CHECKSUM.matcher(path).matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            synchronized (requests) {
                requests.add(path.substring(1));
            }
            if (outOfOrder.test(path)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Path file = KEPT.resolve(path.substring(1));
            int status = Files.isRegularFile(file) ? 200 : fetch(path, file);
            if (status != 200) {
                exchange.sendResponseHeaders(status == 404 ? 404 : 503, -1);
                return;
            }
            byte[] content = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("x-checksum-sha1", sha1(content));
            exchange.sendResponseHeaders(200, content.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private int fetch(String path, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(CENTRAL + path))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            HttpResponse<InputStream> answer = central.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    Files.createDirectories(file.getParent());
                    Path half = Files.createTempFile(KEPT, "half", "");
                    Files.copy(body, half, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return answer.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-1", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
