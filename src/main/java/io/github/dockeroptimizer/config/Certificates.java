package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the certificate authorities that a user names, or that this machine's administrator has added. */
final class Certificates {
    /** Where administrators of Linux systems put what is trusted on top of the public authorities. */
    private static final List<Path> ANCHORS = List.of(
            Path.of("/usr/local/share/ca-certificates"),
            Path.of("/etc/pki/ca-trust/source/anchors"),
            Path.of("/etc/pki/trust/anchors"),
            Path.of("/etc/ca-certificates/trust-source/anchors"));

    private Certificates() {}

    /**
     * Returns the files.
     *
     * @param names paths, relative to the project, or {@code host}
     * @throws OptimizerException when a file is missing or holds no certificate, or the host has none of its own
     */
    static List<Path> find(List<String> names, Path base) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            if (name.strip().equals("host")) {
                files.addAll(ofHost(ANCHORS));
            } else if (!name.isBlank()) {
                Path file = base.resolve(name.strip());
                check(file, name.strip());
                files.add(file);
            }
        }
        return files;
    }

    static List<Path> ofHost(List<Path> anchors) {
        List<Path> found = new ArrayList<>();
        for (Path folder : anchors) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().matches(".*\\.(crt|pem|cer)"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        if (found.isEmpty()) {
            throw new OptimizerException(
                    "`<caCertificates>` is `host`, and this machine has no certificate authorities of its own in "
                            + anchors.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".",
                    "Name the files (`-Ddocker-optimizer.caCertificates=corporate-ca.pem`), or leave the parameter out.");
        }
        return found;
    }

    private static void check(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new OptimizerException(
                    "`<caCertificates>` names " + name + ", which is no readable certificate: " + e.getMessage() + ".",
                    "Name a file in PEM form, relative to the project, or `host`.",
                    e);
        }
    }
}
