package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out whether an application serves a port at all, or does its work and ends. */
final class ServerFinder {
    /** What names of libraries that open a port, or bring one that does, have in common. */
    private static final Pattern LIBRARY =
            Pattern.compile("web|tomcat|jetty|undertow|netty|jersey|resteasy|cxf|graphql|rest|hateoas|vaadin|gateway"
                    + "|server|grpc|rsocket|vertx|javalin|spark-core|grizzly|armeria|ktor|http4k|ratpack|helidon|akka-http"
                    + "|actuator|mcp");

    private static final Pattern NOT_A_SERVER = Pattern.compile("client|webjars|test|rest-assured|sqlserver|mssql");

    /** Classes of the JDK that listen. */
    private static final Pattern LISTENING_CLASS = Pattern.compile(
            "\\b(HttpServer|HttpsServer|ServerSocket|ServerSocketChannel|AsynchronousServerSocketChannel"
                    + "|SSLServerSocket|SimpleFileServer)\\b");

    private ServerFinder() {}

    /** Returns why the application is taken for a server, or {@code null} where nothing speaks for it. */
    static @Nullable String evidence(MavenProject project, Libraries libraries) {
        Dependency server = libraries.first(
                library -> LIBRARY.matcher(library.getArtifactId()).find()
                        && !NOT_A_SERVER.matcher(library.getArtifactId()).find());
        if (server != null) {
            return server.getArtifactId() + " among the dependencies";
        }
        Path base = project.getBasedir().toPath();
        for (MavenProject module : libraries.modules()) {
            String found = inSources(module, base);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String inSources(MavenProject module, Path base) {
        for (Path folder : SourceFolders.of(module)) {
            try (Stream<Path> files = Files.walk(folder)) {
                String found = files.filter(Files::isRegularFile)
                        .sorted()
                        .map(file -> listening(file, base))
                        .filter(evidence -> !evidence.isEmpty())
                        .findFirst()
                        .orElse("");
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    private static String listening(Path file, Path base) {
        try {
            Matcher matcher = LISTENING_CLASS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return matcher.find()
                    ? matcher.group(1) + " in "
                            + base.relativize(file).toString().replace('\\', '/')
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
