package io.github.dockeroptimizer.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes files with X.509 certificates: PEM with one or more and any text between them, or DER. */
final class CertificateFile {
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----.*?-----END [A-Z0-9 ]*-----", Pattern.DOTALL);

    private CertificateFile() {}

    /**
     * Returns all certificates of a file, at least one.
     *
     * @throws CertificateException when there is none, or one of them is broken
     */
    static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        byte[] bytes = Files.readAllBytes(file);
        Matcher blocks = BLOCK.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        List<X509Certificate> certificates = new ArrayList<>();
        while (blocks.find()) {
            certificates.add(parse(blocks.group().getBytes(StandardCharsets.ISO_8859_1)));
        }
        return certificates.isEmpty() ? List.of(parse(bytes)) : certificates;
    }

    private static X509Certificate parse(byte[] bytes) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    /** Returns the text of a certificate. */
    static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read and cannot be written", e);
        }
    }
}
