package io.github.dockeroptimizer.mojo;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way out of what often goes wrong when npm, pnpm or Yarn run inside.
 *
 * @param pattern what they print then
 * @param remedy what to do about it
 */
record NodeFailures(Pattern pattern, Function<MatchResult, String> remedy) {
    private static final String FAILURE =
            "ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH";

    private static final String PACKAGE_MIRRORS = "set `<packageMirrors>`"
            + " (`-Ddocker-optimizer.packageMirrors=node=https://npm.acme.com`) to one that does.";

    private static final List<NodeFailures> ALL = List.of(
            known("network timeout at: (https?://[^\\s,]+)", NodeFailures::silent),
            known("request to (https?://[^\\s,]+) failed", NodeFailures::silent),
            known("performing the request to (https?://[^\\s;]+)", NodeFailures::silent),
            known(
                    "(https?://\\S+?)(?:\\?\\S*)?: (?:connect |getaddrinfo |read )?(?:" + FAILURE + ")",
                    NodeFailures::silent),
            known("GET (https?://\\S+) error \\(", NodeFailures::silent),
            known(
                    "Error: (?:connect|getaddrinfo|read) (?:" + FAILURE + ") (\\S+)",
                    found -> "The registry at " + found.group(1) + " does not answer inside the build: "
                            + PACKAGE_MIRRORS),
            known(
                    "can only install packages when your package\\.json and (package-lock\\.json|npm-shrinkwrap\\.json)"
                            + "|`npm ci` can only install with an existing (package-lock\\.json)",
                    found -> fits("package-lock.json", "npm install")),
            known(
                    "ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH",
                    found -> fits("pnpm-lock.yaml", "pnpm install")),
            known(
                    "Your lockfile needs to be updated|lockfile would have been (?:modified|created) by this install",
                    found -> fits("yarn.lock", "yarn install")),
            known(
                    "No matching version found for ([^\\s.]\\S*?)[.,]?(?:\\s|$)|'([^'\\s]+)' is not in this registry",
                    found -> "The registry has no " + (found.group(1) == null ? found.group(2) : found.group(1))
                            + ": correct package.json and its lock file, or set `<packageMirrors>`"
                            + " (`-Ddocker-optimizer.packageMirrors=node=...`) to a registry that has it."),
            known(
                    "EINTEGRITY|integrity check failed|ERR_PNPM_TARBALL_INTEGRITY|YN0018",
                    found ->
                            "A package is not the one that the lock file names by its checksum: have the registry give out"
                                    + " what is published, or write the lock file anew with it."),
            known(
                    "gyp ERR! stack Error: not found: (make|g\\+\\+|cc)|gyp ERR! find Python|(?:make|g\\+\\+|gcc|cc): (?:command )?not found",
                    found -> "Set `<buildImage>` to an image that has a compiler, make and Python, as `node:22` has and"
                            + " `node:22-slim` has not: they stay in the build stage."),
            known(
                    "fatal error: (\\S+\\.h): No such file",
                    found -> "Set `<buildImage>` to an image that has " + found.group(1)
                            + ": one `FROM` the default with the development package."),
            known(
                    "ERR_PNPM_UNSUPPORTED_ENGINE|The engine \"node\" is incompatible|npm error code EBADENGINE",
                    found ->
                            "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion`) to a version of Node.js that"
                                    + " the packages accept."),
            known(
                    "^sh: \\d+: (\\S+): not found$",
                    found -> "No package that package.json asks for brings `" + found.group(1)
                            + "`: add the one that does to `devDependencies`."));

    /** What follows the address of a registry in that of a package. */
    private static final Pattern PACKAGE = Pattern.compile("/(?:@[^/]+(?:/|%2[fF]))?[^/@]+(?:/-/[^/]+)?/?$");

    private static NodeFailures known(String pattern, Function<MatchResult, String> remedy) {
        return new NodeFailures(Pattern.compile(pattern), remedy);
    }

    /** Returns the remedy for what was printed, or {@code null} where it is nothing that is known. */
    static @Nullable String remedy(List<String> output) {
        for (NodeFailures failure : ALL) {
            for (String line : output) {
                Matcher matcher = failure.pattern.matcher(line);
                if (matcher.find()) {
                    return failure.remedy.apply(matcher.toMatchResult());
                }
            }
        }
        return null;
    }

    private static String silent(MatchResult found) {
        String registry = PACKAGE.matcher(found.group(1)).replaceFirst("");
        return "The registry " + registry + " does not answer inside the build: " + PACKAGE_MIRRORS;
    }

    private static String fits(String lock, String command) {
        return "The lock file does not fit package.json: run `" + command + "`, and commit the `" + lock
                + "` that it writes.";
    }
}
