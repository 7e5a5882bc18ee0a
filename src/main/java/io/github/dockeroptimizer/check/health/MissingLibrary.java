package io.github.dockeroptimizer.check.health;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a shared library that an application missed when it was loaded: it was linked to one where it was compiled. */
final class MissingLibrary {
    private static final Pattern LIBRARY =
            Pattern.compile("([\\w+.-]+\\.so(?:\\.\\d+)*): cannot open shared object file");
    private static final Pattern VERSION =
            Pattern.compile("version [`'](GLIBC\\w*_[\\d.]+)' not found(?: \\(required by (\\S+)\\))?");

    /** The packages of Debian that have the libraries which applications are linked to most often. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("libcrypto.so.3", "libssl3t64"),
            Map.entry("libcurl.so.4", "libcurl4t64"),
            Map.entry("libffi.so.8", "libffi8"),
            Map.entry("libfreetype.so.6", "libfreetype6"),
            Map.entry("libgcc_s.so.1", "libgcc-s1"),
            Map.entry("libgfortran.so.5", "libgfortran5"),
            Map.entry("libGL.so.1", "libgl1"),
            Map.entry("libglib-2.0.so.0", "libglib2.0-0t64"),
            Map.entry("libgomp.so.1", "libgomp1"),
            Map.entry("libicuuc.so.76", "libicu76"),
            Map.entry("libjpeg.so.62", "libjpeg62-turbo"),
            Map.entry("libmariadb.so.3", "libmariadb3"),
            Map.entry("libodbc.so.2", "libodbc2"),
            Map.entry("libopenblas.so.0", "libopenblas0"),
            Map.entry("libpq.so.5", "libpq5"),
            Map.entry("librdkafka.so.1", "librdkafka1"),
            Map.entry("libsqlite3.so.0", "libsqlite3-0"),
            Map.entry("libssl.so.3", "libssl3t64"),
            Map.entry("libstdc++.so.6", "libstdc++6"),
            Map.entry("libxml2.so.2", "libxml2"),
            Map.entry("libxslt.so.1", "libxslt1.1"),
            Map.entry("libz.so.1", "zlib1g"),
            Map.entry("libzstd.so.1", "libzstd1"));

    private MissingLibrary() {}

    static @Nullable LogReason find(List<String> log) {
        Matcher library = LogReason.last(log, LIBRARY);
        if (library != null) {
            return library(library.group(1));
        }
        Matcher version = LogReason.last(log, VERSION);
        return version == null ? null : version(version.group(1), version.group(2));
    }

    private static LogReason library(String name) {
        String known = PACKAGES.get(name);
        return new LogReason(
                "The application needs the shared library " + name
                        + (known == null ? "" : " of Debian's package " + known) + ", which is not in the image.",
                "Set `<runtimeImage>` to an image that has it: distroless ones have no package manager, so take the variant"
                        + " `slim` and one `FROM` its default with `RUN apt-get install "
                        + (known == null ? "...`." : known + "`."));
    }

    private static LogReason version(String version, @Nullable String by) {
        return new LogReason(
                (by == null ? "The application" : by) + " was linked to " + version
                        + ", and the C library of the image is older.",
                "Set `<runtimeImage>` to a release of its system that is as new as that of the build image, or"
                        + " `<buildImage>` to an older one.");
    }
}
