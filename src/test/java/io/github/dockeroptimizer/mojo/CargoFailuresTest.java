package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CargoFailuresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "  dice@1.4.0 requires rustc 1.99 | -Ddocker-optimizer.languageVersion=1.99",
                "error: the lock file /src/Cargo.lock needs to be updated but --locked was passed | cargo update --workspace",
                "error: cannot update the lock file /src/Cargo.lock because --locked was passed | cargo update --workspace",
                "  failed to query replaced source registry `crates-io` | `<packageMirrors>`",
                "  failed to download from `https://index.crates.io/config.json` | The registry https://index.crates.io/ does not",
                "  this version of Cargo is older than the `2027` edition, and only supports `2015` | the edition 2027",
                "  lock file version `9` was found, but this version of Cargo does not understand it | the release that wrote it",
                "  Unable to update ssh://git@git.acme.com/dice.git | The Git repository ssh://git@git.acme.com/dice.git",
                "location searched: directory source `/src/vendor` (which is replacing) | The folder vendor lacks crates",
                "  The system library `libpq` required by crate `pq-sys` was not found. | development files of `libpq`",
                "error: linker `clang` not found | an image that has `clang`",
                "  [60] SSL peer certificate was not OK (SSL certificate problem: unable to get local issuer certificate) | `<caCertificates>`",
            })
    void forWhatIsKnownOfCargoThereIsAWayOut(String line, String remedy) {
        assertThat(KnownFailures.remedy(List.of("    Updating crates.io index", line)))
                .contains(remedy);
    }

    @Test
    void aGitRepositoryIsNoRegistry() {
        assertThat(KnownFailures.remedy(List.of(
                        "    Updating git repository `https://git.acme.com/dice.git`",
                        "warning: spurious network error (3 tries remaining): failed to connect to git.acme.com",
                        "  failed to load source for dependency `dice`",
                        "  Unable to update https://git.acme.com/dice.git")))
                .startsWith("The Git repository https://git.acme.com/dice.git cannot be read from inside")
                .doesNotContain("packageMirrors");
    }

    @Test
    void aRegistryThatIsNotTrustedDoesAnswer() {
        assertThat(KnownFailures.remedy(List.of(
                        "  failed to query replaced source registry `crates-io`",
                        "  failed to download from `https://crates.acme.com/config.json`",
                        "  [60] SSL peer certificate was not OK (SSL certificate problem: self-signed certificate)")))
                .contains("`<caCertificates>`")
                .doesNotContain("does not answer");
    }
}
