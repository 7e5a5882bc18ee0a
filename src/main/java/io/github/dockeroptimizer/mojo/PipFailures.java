package io.github.dockeroptimizer.mojo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ways out of what often goes wrong when pip runs inside. */
final class PipFailures {
    private static final Pattern INDEX = Pattern.compile("Looking in indexes: (\\S+?),?(?:\\s|$)");
    private static final Pattern SILENT = Pattern.compile(
            "after connection broken by|Max retries exceeded|Failed to establish a new connection|Name or service not known");
    private static final Pattern UNTRUSTED = Pattern.compile("CERTIFICATE_VERIFY_FAILED");
    private static final Pattern HASHES =
            Pattern.compile("DO NOT MATCH THE HASHES|In --require-hashes mode, all requirements");
    private static final Pattern VERSION = Pattern.compile("requires a different Python: (\\S+) not in '([^']+)'");
    private static final Pattern HEADER = Pattern.compile("fatal error: (\\S+\\.h): No such file");
    private static final Pattern MISSING = Pattern.compile("No matching distribution found for (\\S+)");

    private PipFailures() {}

    /** Returns the remedy for what was printed, or {@code null} where it is nothing that is known. */
    static @Nullable String remedy(List<String> output) {
        Matcher index = find(output, INDEX);
        String url = index == null ? "https://pypi.org/simple" : index.group(1);
        if (find(output, UNTRUSTED) != null) {
            return "Let the build trust the certificate authority of your network: set `<caCertificates>`"
                    + " (`-Ddocker-optimizer.caCertificates=host`, or PEM files).";
        }
        if (find(output, SILENT) != null) {
            return "The package index " + url + " does not answer inside the build: set `<packageMirrors>`"
                    + " (`-Ddocker-optimizer.packageMirrors=python=https://pypi.acme.com/simple`) to one that does.";
        }
        if (find(output, HASHES) != null) {
            return "The checksums in the lock file are not those of the index " + url
                    + ", or some are missing: write the file anew (`pip-compile --generate-hashes`, `uv lock`).";
        }
        Matcher version = find(output, VERSION);
        if (version != null) {
            return "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion`) to a version that fits "
                    + version.group(2) + "; the image has " + version.group(1) + ".";
        }
        Matcher header = find(output, HEADER);
        if (header != null) {
            return "Set `<buildImage>` to an image that has " + header.group(1)
                    + ": one `FROM` the default with the development package.";
        }
        Matcher missing = find(output, MISSING);
        return missing == null
                ? null
                : "The package index " + url + " has no " + missing.group(1)
                        + " for this version of Python: correct the requirement, or set `<packageMirrors>`"
                        + " (`-Ddocker-optimizer.packageMirrors=python=...`) to an index that has it.";
    }

    private static @Nullable Matcher find(List<String> output, Pattern pattern) {
        for (String line : output) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }
}
