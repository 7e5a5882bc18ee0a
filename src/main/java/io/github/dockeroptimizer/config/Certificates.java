package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.pipeline.Certificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the certificate authorities that a user names, or that this machine's administrator has added. */
final class Certificates {
    private static final String HOST = "host";

    /** Where administrators of Linux systems put what is trusted on top of the public authorities. */
    private static final List<Path> ANCHORS = List.of(
            Path.of("/usr/local/share/ca-certificates"),
            Path.of("/etc/pki/ca-trust/source/anchors"),
            Path.of("/etc/pki/trust/anchors"),
            Path.of("/etc/ca-certificates/trust-source/anchors"));

    private final Path base;
    private final List<Path> anchors;
    private final Instant now;
    private final Set<X509Certificate> found = new LinkedHashSet<>();

    private Certificates(Path base, List<Path> anchors, Instant now) {
        this.base = base;
        this.anchors = anchors;
        this.now = now;
    }

    /**
     * Returns the certificates, each once and each in a file of its own: {@code keytool} reads but the first of a file.
     *
     * @param names paths, relative to the project, or {@code host}
     * @throws OptimizerException when a file is missing, holds no certificate or only expired ones, or the host has none
     *     of its own
     */
    static List<Certificate> find(List<String> names, Path base) {
        return find(names, base, ANCHORS, Instant.now());
    }

    static List<Certificate> find(List<String> names, Path base, List<Path> anchors, Instant now) {
        Certificates certificates = new Certificates(base, anchors, now);
        for (String name : names) {
            if (name.strip().equals(HOST)) {
                certificates.addHost();
            } else if (!name.isBlank()) {
                certificates.addFile(name.strip());
            }
        }
        List<Certificate> files = new ArrayList<>();
        for (X509Certificate certificate : certificates.found) {
            files.add(new Certificate("ca-" + (files.size() + 1) + ".pem", CertificateFile.pem(certificate)));
        }
        return files;
    }

    private void addHost() {
        int before = found.size();
        for (Path file : anchors.stream().flatMap(Certificates::files).toList()) {
            try {
                found.addAll(valid(CertificateFile.read(file)));
            } catch (IOException | CertificateException e) {
                // What its administrator has left lying about is not the user's to clean up.
            }
        }
        if (found.size() == before) {
            throw new OptimizerException(
                    "`<caCertificates>` is `host`, and this machine has no certificate authorities of its own in "
                            + anchors.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".",
                    "Name the files (`-Ddocker-optimizer.caCertificates=corporate-ca.pem`), or leave the parameter out.");
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(crt|pem|cer|der)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFile(String name) {
        List<X509Certificate> read = read(name);
        List<X509Certificate> valid = valid(read);
        if (valid.isEmpty()) {
            X509Certificate last = read.stream()
                    .max(Comparator.comparing(X509Certificate::getNotAfter))
                    .orElseThrow();
            throw new OptimizerException(
                    "`<caCertificates>` names " + name + ", whose certificate of "
                            + last.getSubjectX500Principal().getName()
                            + (last.getNotBefore().toInstant().isAfter(now)
                                    ? " is not valid before "
                                            + day(last.getNotBefore().toInstant())
                                    : " expired on " + day(last.getNotAfter().toInstant()))
                            + ", a valid one was expected.",
                    "Ask those who run the authority for the present one.");
        }
        found.addAll(valid);
    }

    private List<X509Certificate> read(String name) {
        String wrong;
        try {
            return CertificateFile.read(base.resolve(name));
        } catch (NoSuchFileException e) {
            wrong = ", and there is no such file";
        } catch (IOException e) {
            wrong = ", which cannot be read (" + e.getMessage() + ")";
        } catch (CertificateException e) {
            wrong = ", which holds no certificate";
        }
        throw new OptimizerException(
                "`<caCertificates>` names " + name + wrong + ", a file with X.509 certificates was expected.",
                "Name a file in PEM or DER form, relative to " + base + ", or `host`.");
    }

    private List<X509Certificate> valid(List<X509Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> !certificate.getNotAfter().toInstant().isBefore(now))
                .filter(certificate -> !certificate.getNotBefore().toInstant().isAfter(now))
                .toList();
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }
}
