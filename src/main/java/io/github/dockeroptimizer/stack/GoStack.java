package io.github.dockeroptimizer.stack;

import java.util.List;

/** What is known of Go. */
final class GoStack {
    static final StackKnowledge KNOWLEDGE = new StackKnowledge(
            "Go",
            List.of("go.mod", "go.work"),
            List.of("go.mod", "go.sum", "go.work", "go.work.sum"),
            List.of("go mod download", "go mod vendor", "go mod tidy", "go get", "go install"),
            List.of("go", "gofmt"),
            List.of(),
            List.of("go/pkg/mod", ".cache/go-build"),
            new StackImages(
                    List.of("1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "1.27"),
                    "1.27",
                    "golang:{version}",
                    List.of(
                            new StackImages.Made(Variant.SLIM, "debian:trixie-slim"),
                            new StackImages.Made(Variant.DISTROLESS, "gcr.io/distroless/static-debian13:nonroot"))),
            StackKnowledge.Probe.PROGRAM);

    private GoStack() {}
}
