package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that Maven inside could not download what Maven outside can: the settings of this machine are not known
 * inside unless somebody says so, nor are the authorities it trusts.
 */
final class DownloadFailures {
    private static final String PARAMETER = "`useHostSettings` (`-Ddocker-optimizer.useHostSettings`)";

    /** The artifact, the id of the repository and its address, in what Maven prints of a transfer that failed. */
    private static final Pattern TRANSFER = Pattern.compile(
            "Could not (?:transfer|find|validate integrity of) artifact (\\S+) (?:from/to|in) (\\S+) \\((\\S+?)\\)(.*)");

    private static final Pattern REFUSED =
            Pattern.compile("\\b(401|403)\\b|[Aa]uthentication failed|[Aa]uthorization failed|[Nn]ot authorized");
    private static final Pattern BLOCKED = Pattern.compile("Blocked mirror for repositories: \\[(\\S+) \\((\\S+?),");
    private static final Pattern UNTRUSTED = Pattern.compile("PKIX path|unable to find valid certification path");

    private final Settings settings;
    private final boolean given;

    /**
     * Creates the knowledge of one run.
     *
     * @param settings the settings of Maven outside
     * @param given whether Maven inside has them, too
     */
    DownloadFailures(Settings settings, boolean given) {
        this.settings = settings;
        this.given = given;
    }

    /** Returns what is wrong and what to do, or {@code null} where no download failed for such a reason. */
    @Nullable
    OptimizerException explained(List<String> output, Throwable cause) {
        for (String line : output) {
            Matcher transfer = TRANSFER.matcher(line);
            if (transfer.find()) {
                OptimizerException explained =
                        explained(transfer.group(1), transfer.group(2), transfer.group(3), transfer.group(4), cause);
                if (explained != null) {
                    return explained;
                }
            }
        }
        return null;
    }

    private @Nullable OptimizerException explained(
            String artifact, String id, String address, String reason, Throwable cause) {
        Matcher blocked = BLOCKED.matcher(reason);
        if (blocked.find()) {
            return new OptimizerException(
                    "Maven inside the image does not ask the repository `" + blocked.group(1) + "` (" + blocked.group(2)
                            + ") for " + artifact + ", since its address is not encrypted; https was expected.",
                    given
                            ? "Use https, or name a mirror of `" + blocked.group(1) + "` in settings.xml."
                            : "Use https; or if settings.xml has a mirror of it, set " + PARAMETER + ".",
                    cause);
        }
        if (UNTRUSTED.matcher(reason).find()) {
            return new OptimizerException(
                    "Maven inside the image does not trust the certificate of the repository `" + id + "` (" + address
                            + ") and could not download " + artifact + ".",
                    "Name the authority in `caCertificates` (`-Ddocker-optimizer.caCertificates=host`, or its file).",
                    cause);
        }
        if (REFUSED.matcher(reason).find()) {
            return new OptimizerException(
                    "The repository `" + id + "` (" + address + ") refused Maven inside the image the artifact "
                            + artifact + ", the credentials of a `<server>` with the id `" + id + "` were expected.",
                    credentials(id),
                    cause);
        }
        return given || !hasRepositories()
                ? null
                : new OptimizerException(
                        "Maven inside the image could not download " + artifact + " from `" + id + "` (" + address
                                + "); the mirrors and repositories of this machine's settings.xml are not known there.",
                        "Set " + PARAMETER + " if it is to be found there, else correct the dependency.",
                        cause);
    }

    private String credentials(String id) {
        boolean known = settings.getServers().stream().map(Server::getId).anyMatch(id::equals);
        if (given) {
            return known
                    ? "Correct the `<server>` `" + id + "` of settings.xml: it was used."
                    : "Add it to settings.xml; `useHostSettings` is set, and it is not there.";
        }
        return known
                ? "Set " + PARAMETER + ": settings.xml has it."
                : "Add it to settings.xml, and set " + PARAMETER + ".";
    }

    private boolean hasRepositories() {
        return !settings.getMirrors().stream().allMatch(mirror -> "maven-default-http-blocker".equals(mirror.getId()))
                || settings.getProfiles().stream()
                        .anyMatch(profile -> !profile.getRepositories().isEmpty());
    }
}
