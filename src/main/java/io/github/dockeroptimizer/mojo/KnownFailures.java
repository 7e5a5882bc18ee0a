package io.github.dockeroptimizer.mojo;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way out of something that often goes wrong when Maven runs inside, where the machine is another one.
 *
 * @param pattern what Maven prints then
 * @param remedy what to do about it
 */
record KnownFailures(Pattern pattern, Function<MatchResult, String> remedy) {
    private static final List<KnownFailures> ALL = List.of(
            new KnownFailures(
                    Pattern.compile("(?:release version|invalid (?:target|source) release:?) (?:1\\.)?(\\d+)"),
                    found -> javac(Integer.parseInt(found.group(1)))),
            new KnownFailures(
                    Pattern.compile("Detected JDK .* which is not in the allowed range|RequireJavaVersion"),
                    found -> "Set `<javaVersion>` (`-Ddocker-optimizer.javaVersion=21`) to a Java that"
                            + " maven-enforcer-plugin accepts."),
            new KnownFailures(
                    Pattern.compile("Cannot find matching toolchain"),
                    found -> "Inside there is one JDK and no `toolchains.xml`: choose it by `<javaVersion>`, and keep"
                            + " maven-toolchains-plugin in a profile that is not active there."),
            new KnownFailures(
                    Pattern.compile("Unable to find a single main class"),
                    found -> "Set `<mainClass>` of spring-boot-maven-plugin, or the property `start-class` of Spring"
                            + " Boot's parent."),
            new KnownFailures(
                    Pattern.compile("Cannot run program \"(?:\\S*/)?(node|npm|npx|yarn|pnpm)\""),
                    found -> "Set `<nodeImage>` (`-Ddocker-optimizer.nodeImage=node:22-slim`) to an image that `"
                            + found.group(1) + "` can be taken from, or `<buildImage>` to one that has it."),
            new KnownFailures(
                    Pattern.compile("PKIX path building failed|SELF_SIGNED_CERT_IN_CHAIN"
                            + "|self.signed certificate in certificate chain|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)"),
                    found -> "Let the build trust the certificate authority of your network: set `<caCertificates>`"
                            + " (`-Ddocker-optimizer.caCertificates=host`, or PEM files)."));

    /** Returns the remedy for what was printed, or {@code null} where it is nothing that is known. */
    static @Nullable String remedy(List<String> output) {
        for (KnownFailures known :
                Stream.concat(ALL.stream(), CargoFailures.ALL.stream()).toList()) {
            for (String line : output) {
                Matcher matcher = known.pattern.matcher(line);
                if (matcher.find()) {
                    return known.remedy.apply(matcher.toMatchResult());
                }
            }
        }
        String go = GoFailures.remedy(output);
        String node = go == null ? NodeFailures.remedy(output) : go;
        return node == null ? PipFailures.remedy(output) : node;
    }

    /** What a JDK does not compile for is newer than itself, or so old that it was given up. */
    private static String javac(int release) {
        return release > 8
                ? "The JDK of the build image is older than Java " + release
                        + ": leave `<buildImage>` out, or set it to an image with JDK " + release + " or newer."
                : "The JDK of the build image no longer compiles for Java " + release
                        + ": raise `maven.compiler.release`, or set `<buildImage>` to an image with an older JDK.";
    }
}
