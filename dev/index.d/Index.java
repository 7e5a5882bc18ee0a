import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Index FOLDER LOG GATEWAY ADDRESS-FILE NPM: serves FOLDER/pypi, FOLDER/crates and FOLDER/go, passes on to the npm registry, and writes
 * a line to LOG for every request. Listens where containers reach it, on the first free port from 5020, and says where.
 */
public final class Index {
    private static final Pattern PATH = Pattern.compile("(/.*)?/(pypi|crates|go|npm)/(.*)");

    private static Path folder;
    private static Path log;
    private static String npm;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    public static void main(String[] arguments) throws IOException {
        folder = Path.of(arguments[0]).toRealPath();
        log = Path.of(arguments[1]);
        npm = arguments[4];
        String gateway = arguments[2];
        HttpServer server;
        String host;
        try {
            server = listen(gateway);
            host = gateway;
        } catch (IOException | IllegalArgumentException e) {
            // The engine is in a virtual machine, which has a name for this one.
            server = listen("127.0.0.1");
            host = "host.docker.internal";
        }
        server.createContext("/", Index::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        Files.writeString(
                Path.of(arguments[3]), "http://" + host + ":" + server.getAddress().getPort() + "\n");
    }

    private static HttpServer listen(String host) throws IOException {
        for (int port = 5020; ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(host, port), 0);
            } catch (BindException e) {
                if (port == 5029 || !String.valueOf(e.getMessage()).contains("in use")) {
                    throw e;
                }
            }
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status;
            try {
                status = respond(exchange);
            } catch (Exception e) {
                status = send(exchange, 502, "text/plain", String.valueOf(e).getBytes(StandardCharsets.UTF_8));
            }
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + status + "\n";
            synchronized (Index.class) {
                Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static int respond(HttpExchange exchange) throws Exception {
        Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
        if (!path.matches() || !exchange.getRequestMethod().equals("GET")) {
            return send(exchange, 404, "text/plain", new byte[0]);
        }
        String kind = path.group(2);
        if (kind.equals("npm")) {
            return passOn(exchange, path.group(3));
        }
        if (kind.equals("crates") && path.group(3).equals("config.json")) {
            String before = path.group(1) == null ? "" : path.group(1);
            String place = "http://" + exchange.getRequestHeaders().getFirst("Host") + before + "/crates/files/";
            String text = "{\"dl\": \"" + place + "{crate}-{version}.crate\"}";
            return send(exchange, 200, "application/json", text.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve(kind).resolve(path.group(3)).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return send(exchange, 404, "text/plain", new byte[0]);
        }
        String type = file.toString().endsWith(".html") ? "text/html" : "application/octet-stream";
        return send(exchange, 200, type, Files.readAllBytes(file));
    }

    private static int passOn(HttpExchange exchange, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(npm + "/" + path));
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (accept != null) {
            request.header("Accept", accept);
        }
        HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        byte[] body = response.body();
        if (type.contains("json")) {
            // What it says about a package names the place of its archive: that is here, too.
            String here = "http://" + exchange.getRequestHeaders().getFirst("Host")
                    + exchange.getRequestURI().getRawPath().replace("/" + path, "");
            body = new String(body, StandardCharsets.UTF_8).replace(npm + "/", here + "/").getBytes(StandardCharsets.UTF_8);
        }
        return send(exchange, response.statusCode(), type, body);
    }

    private static int send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        return status;
    }
}
