package io.github.dockeroptimizer.mojo;

import java.util.List;
import java.util.regex.Pattern;

/** Ways out of what often goes wrong when Cargo runs inside. */
final class CargoFailures {
    static final List<KnownFailures> ALL = List.of(
            new KnownFailures(
                    Pattern.compile("SSL certificate problem|the SSL certificate is invalid"),
                    found -> "Let the build trust the certificate authority of your network: set `<caCertificates>`"
                            + " (`-Ddocker-optimizer.caCertificates=host`, or PEM files)."),
            new KnownFailures(
                    Pattern.compile("requires rustc (\\d[\\d.]*)"),
                    found -> "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=" + found.group(1)
                            + "`), or `<buildImage>` to an image with a compiler as new as that."),
            new KnownFailures(
                    Pattern.compile("this version of Cargo is older than the `(\\d+)` edition"),
                    found ->
                            "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion`) to a release that knows the"
                                    + " edition " + found.group(1) + ", or `edition` in Cargo.toml to an older one."),
            new KnownFailures(
                    Pattern.compile("lock file \\S*Cargo\\.lock (?:needs to be updated but|because) --locked"),
                    found ->
                            "Cargo.lock does not fit Cargo.toml: run `cargo update --workspace`, and commit the file."),
            new KnownFailures(
                    Pattern.compile("lock file version `?\\d+`? (?:was found, but this version|requires)"),
                    found -> "Cargo.lock was written by a newer Cargo than that of the build image: set"
                            + " `<languageVersion>` (`-Ddocker-optimizer.languageVersion`) to the release that wrote it."),
            new KnownFailures(
                    Pattern.compile("[Uu]nable to update (\\w\\S*://\\S+)"),
                    found -> "The Git repository " + found.group(1) + " cannot be read from inside, where nobody's keys"
                            + " and credentials are known: run `cargo vendor`, commit its folder and the settings that it"
                            + " prints as .cargo/config.toml, and nothing is downloaded."),
            new KnownFailures(
                    Pattern.compile("failed to download from `(https?://[^`]+?)(?:config\\.json)?`"),
                    found -> registry("The registry " + found.group(1) + " does not answer as one does. ")),
            new KnownFailures(
                    Pattern.compile("failed to query replaced source registry|spurious network error"),
                    found -> registry("")),
            new KnownFailures(
                    Pattern.compile("location searched: directory source `(?:/src/)?([^`]+)`"),
                    found -> "The folder " + found.group(1)
                            + " lacks crates that Cargo.toml asks for: run `cargo vendor`"
                            + " again, and commit what it changes."),
            new KnownFailures(
                    Pattern.compile("system library `([^`]+)` required by crate `([^`]+)` was not found"),
                    found -> "Set `<buildImage>` (`-Ddocker-optimizer.buildImage`) to an image that has the development"
                            + " files of `" + found.group(1) + "`: one `FROM` the default with their package."),
            new KnownFailures(
                    Pattern.compile("linker `([^`]+)` not found"),
                    found -> "Set `<buildImage>` to an image that has `" + found.group(1) + "`."));

    private CargoFailures() {}

    private static String registry(String known) {
        return known + "Let the build reach a registry of crates: set `<packageMirrors>`"
                + " (`-Ddocker-optimizer.packageMirrors=rust=sparse+https://crates.acme.com/index/`) to one"
                + " that answers, or vendor the crates by `cargo vendor`.";
    }
}
