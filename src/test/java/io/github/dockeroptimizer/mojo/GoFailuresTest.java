package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFailuresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "go: go.mod requires go >= 1.25.1 (running go 1.24.4; GOTOOLCHAIN=local) | -Ddocker-optimizer.languageVersion=1.25.1",
                "cmd/stars/main.go:10:2: missing go.sum entry for module providing package github.com/go-chi/chi/v5 (imported by x) | go mod tidy",
                "main.go:3:8: no required module provides package github.com/gorilla/mux; to add it: | go mod tidy",
                "go: updates to go.mod needed; to update it: | go mod tidy",
                "verifying github.com/go-chi/chi/v5@v5.2.0: checksum mismatch | github.com/go-chi/chi/v5@v5.2.0 is not what it was",
                "go: inconsistent vendoring in /src: | go mod vendor",
                "go: x@v1: Get \"https://p/x\": tls: failed to verify certificate: x509: certificate signed by unknown authority | `<caCertificates>`",
                "docker-optimizer: the modules were asked for at https://proxy.golang.org,direct | packageMirrors=go=https://go.acme.com",
                "package github.com/x/y: build constraints exclude all Go files in /go/pkg/mod/github.com/x/y@v1.0.0 | -Ddocker-optimizer.extras=cgo",
                "Package libpng was not found in the pkg-config search path. | development files of `libpng`",
            })
    void forWhatIsKnownOfGoThereIsAWayOut(String line, String remedy) {
        assertThat(KnownFailures.remedy(List.of("go: downloading github.com/gorilla/mux v1.8.1", line)))
                .contains(remedy);
    }
}
