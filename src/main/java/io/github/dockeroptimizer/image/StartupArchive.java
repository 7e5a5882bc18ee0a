package io.github.dockeroptimizer.image;

import io.github.dockeroptimizer.oci.ImageConfig;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The archive that an image's entrypoint starts Java with: classes that are loaded and linked already.
 *
 * @param file its path; empty where there is none in spite of the entrypoint
 * @param required the option by which a JVM refuses to start without it
 * @param reason why there is none; empty where there is one
 */
public record StartupArchive(String file, String required, String reason) {
    /** The file of options that generated entrypoints name, since only the build knows which archive it could make. */
    public static final String OPTIONS = "/opt/java/startup.args";

    private static final String CACHE = "-XX:AOTCache=";
    private static final String SHARED = "-XX:SharedArchiveFile=";

    /** Says whether an entrypoint names an archive, or options among which the build may have put one. */
    public static boolean isNamedBy(ImageConfig config) {
        return config.entrypoint().contains("@" + OPTIONS) || in(config.entrypoint().stream()) != null;
    }

    /** Returns the archive of an image, or {@code null} where its entrypoint names none. */
    public static @Nullable StartupArchive of(ImageSnapshot image) {
        List<String> entrypoint = image.config().entrypoint();
        StartupArchive declared = in(entrypoint.stream());
        if (declared != null || !entrypoint.contains("@" + OPTIONS)) {
            return declared;
        }
        String options = image.text(OPTIONS);
        if (options == null) {
            return new StartupArchive("", "", "The image has no " + OPTIONS + ".");
        }
        StartupArchive made = in(options.lines().filter(line -> !line.startsWith("#")));
        return made != null
                ? made
                : new StartupArchive(
                        "",
                        "",
                        options.lines()
                                .filter(line -> line.startsWith("#"))
                                .map(line -> line.substring(1).strip())
                                .findFirst()
                                .orElse("The build noted no reason."));
    }

    private static @Nullable StartupArchive in(Stream<String> options) {
        return options.map(String::strip)
                .filter(option -> option.startsWith(CACHE) || option.startsWith(SHARED))
                .map(option -> option.startsWith(CACHE)
                        ? new StartupArchive(option.substring(CACHE.length()), "-XX:AOTMode=on", "")
                        : new StartupArchive(option.substring(SHARED.length()), "-Xshare:on", ""))
                .findFirst()
                .orElse(null);
    }
}
