package io.github.dockeroptimizer.mojo;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ways out of what often goes wrong when Go runs inside.
 *
 * @param pattern what it prints then
 * @param remedy what to do about it, of the first group of the pattern
 */
record GoFailures(Pattern pattern, UnaryOperator<String> remedy) {
    private static final List<GoFailures> ALL = List.of(
            new GoFailures(
                    Pattern.compile("requires go >= (1\\.\\d+(?:\\.\\d+)?) \\(running go"),
                    version -> "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=" + version
                            + "`), or pull a newer image of the version that is used: the one here is older."),
            new GoFailures(
                    Pattern.compile("(missing go\\.sum entry|updates to go\\.(?:mod|sum) needed"
                            + "|module lookup disabled by GOPROXY=off|no required module provides package)"),
                    words ->
                            "go.mod and go.sum do not name all that the sources import: run `go mod tidy`, and commit both"
                                    + " files."),
            new GoFailures(
                    Pattern.compile("verifying (\\S+): checksum mismatch"),
                    module -> module
                            + " is not what it was when go.sum was written: find out who has changed it. If it is"
                            + " right, delete its lines in go.sum and run `go mod tidy`."),
            new GoFailures(
                    Pattern.compile("(inconsistent vendoring)"),
                    words -> "The folder `vendor` does not fit go.mod: run `go mod vendor`, and commit it."),
            new GoFailures(
                    Pattern.compile("x509: (certificate|\\S+).*"),
                    words -> "Let the build trust the certificate authority of your network: set `<caCertificates>`"
                            + " (`-Ddocker-optimizer.caCertificates=host`, or PEM files)."),
            new GoFailures(
                    Pattern.compile("the modules were asked for at (\\S+)"),
                    proxy -> "Let the build reach a proxy that has them, " + proxy
                            + " was asked: set `<packageMirrors>`"
                            + " (`-Ddocker-optimizer.packageMirrors=go=https://go.acme.com`), or put the modules into the"
                            + " project by `go mod vendor`."),
            new GoFailures(
                    Pattern.compile("(build constraints exclude all Go files)"),
                    words -> "If the package needs C, set `<extras>` (`-Ddocker-optimizer.extras=cgo`): the program is"
                            + " then linked to C libraries and runs on an image that has them."),
            new GoFailures(
                    Pattern.compile("Package (\\S+) was not found in the pkg-config search path"),
                    library -> "Set `<buildImage>` to an image that has the development files of `" + library
                            + "`: one `FROM` the default with their package."));

    /** Returns the remedy for what was printed, or {@code null} where it is nothing that is known. */
    static @Nullable String remedy(List<String> output) {
        for (GoFailures known : ALL) {
            for (String line : output) {
                Matcher matcher = known.pattern.matcher(line);
                if (matcher.find()) {
                    return known.remedy.apply(String.valueOf(matcher.group(1)));
                }
            }
        }
        return null;
    }
}
