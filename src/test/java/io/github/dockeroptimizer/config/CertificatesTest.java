package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.pipeline.Certificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates were made by {@code keytool} for these tests; nothing uses them. */
class CertificatesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/certificates");

    /** When both certificates of the resources are valid: {@code long-lived} to 2126, {@code short-lived} to 2026-12-01. */
    private static final Instant BOTH_VALID = Instant.parse("2026-11-25T00:00:00Z");

    private static final Instant ONE_EXPIRED = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aFileWithSeveralCertificatesGivesEachAFileOfItsOwnSinceKeytoolReadsTheFirstOnly() throws IOException {
        Files.writeString(
                folder.resolve("bundle.pem"),
                "# Acme Root\n" + resource("long-lived") + "\n# Acme Second -- old\r\n" + resource("short-lived"));

        List<Certificate> found = find(BOTH_VALID, "bundle.pem");

        assertThat(found).extracting(Certificate::file).containsExactly("ca-1.pem", "ca-2.pem");
        assertThat(found).extracting(Certificate::pem).containsExactly(resource("long-lived"), resource("short-lived"));
    }

    @Test
    void aBinaryFileBecomesTextSinceNodeReadsNothingElse() throws IOException, CertificateException {
        byte[] der = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(resource("long-lived").getBytes(StandardCharsets.US_ASCII)))
                .getEncoded();
        Files.write(folder.resolve("ca.der"), der);

        assertThat(find(BOTH_VALID, "ca.der")).containsExactly(new Certificate("ca-1.pem", resource("long-lived")));
    }

    @Test
    void theSameCertificateCountsOnce() throws IOException {
        Files.writeString(folder.resolve("a.pem"), resource("long-lived"));
        Files.writeString(folder.resolve("b.pem"), resource("long-lived"));

        assertThat(find(BOTH_VALID, "a.pem", "b.pem")).hasSize(1);
    }

    @Test
    void anExpiredCertificateIsToldWithItsNameAndDay() throws IOException {
        Files.writeString(folder.resolve("old.pem"), resource("short-lived"));

        assertMessage(
                ONE_EXPIRED,
                "old.pem",
                "`<caCertificates>` names old.pem, whose certificate of CN=Short Lived expired on 2026-12-01, a valid one"
                        + " was expected. Ask those who run the authority for the present one.");
    }

    @Test
    void anExpiredCertificateBesideAValidOneIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("bundle.pem"), resource("short-lived") + resource("long-lived"));

        assertThat(find(ONE_EXPIRED, "bundle.pem"))
                .extracting(Certificate::pem)
                .containsExactly(resource("long-lived"));
    }

    @Test
    void aFileThatIsMissingIsTold() {
        assertMessage(
                BOTH_VALID,
                "gone.pem",
                "`<caCertificates>` names gone.pem, and there is no such file, a file with X.509 certificates was"
                        + " expected. Name a file in PEM or DER form, relative to " + folder + ", or `host`.");
    }

    @Test
    void aFileWithoutACertificateIsTold() throws IOException {
        Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertMessage(
                BOTH_VALID,
                "key.pem",
                "`<caCertificates>` names key.pem, which holds no certificate, a file with X.509 certificates was"
                        + " expected. Name a file in PEM or DER form, relative to " + folder + ", or `host`.");
    }

    @Test
    void thoseOfTheHostAreItsAdministratorsOnes() throws IOException {
        Path anchors = Files.createDirectory(folder.resolve("anchors"));
        Files.writeString(anchors.resolve("acme.crt"), resource("long-lived"));
        Files.writeString(anchors.resolve("broken.crt"), "nothing");
        Files.writeString(anchors.resolve("expired.crt"), resource("short-lived"));

        assertThat(Certificates.find(List.of("host"), folder, List.of(anchors), ONE_EXPIRED))
                .extracting(Certificate::pem)
                .containsExactly(resource("long-lived"));
    }

    @Test
    void aHostWithoutAnyIsTold() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() ->
                        Certificates.find(List.of("host"), folder, List.of(folder.resolve("none"), folder), BOTH_VALID))
                .withMessage(
                        "`<caCertificates>` is `host`, and this machine has no certificate authorities of its own in %s, %s."
                                + " Name the files (`-Ddocker-optimizer.caCertificates=corporate-ca.pem`), or leave the"
                                + " parameter out.",
                        folder.resolve("none"), folder);
    }

    private void assertMessage(Instant now, String name, String message) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> find(now, name))
                .withMessage(message);
    }

    private List<Certificate> find(Instant now, String... names) {
        return Certificates.find(List.of(names), folder, List.of(), now);
    }

    private static String resource(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name + ".pem"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
