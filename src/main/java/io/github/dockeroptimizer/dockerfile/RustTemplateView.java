package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.RustBuild;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Rust see.
 *
 * @param rust the stages that build the application
 */
record RustTemplateView(RustView rust) {
    static RustTemplateView of(ImagePlan plan, RustBuild build, String support) {
        boolean mounts = plan.features().cacheMounts();
        RustBuild.Cargo cargo = build.cargo();
        String vendored = build.vendored();
        return new RustTemplateView(new RustView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                build.manifests().stream().map(BuildOptions::copy).toList(),
                words(build.stubs().programs()),
                words(build.stubs().libraries()),
                vendored == null ? null : DockerfileText.copyPath(vendored),
                build.certificates() ? new CertificatesView("CARGO_HTTP_CAINFO") : null,
                build.certificatesAtRuntime() ? "/etc/ssl/certs/ca-certificates.crt" : null,
                build.registry() == null ? null : new IndexView(DockerfileText.shellWord(build.registry())),
                cargo.target(),
                mounts
                        ? BuildOptions.cache("cargo", build.cacheId(), "locked")
                                + BuildOptions.cache("target", build.cacheId(), "locked")
                        : null,
                buildOptions(cargo),
                cleanOptions(cargo),
                DockerfileText.shellWord(build.built()),
                DockerfileText.shellWord(cargo.binary()),
                words(build.files()),
                mounts
                        ? BuildOptions.mount(
                                "bind,from=" + plan.runtime().base().reference() + ",target=/runtime")
                        : null,
                "/layout/application",
                build.epochSecond()));
    }

    private static @Nullable String words(List<String> words) {
        return words.isEmpty()
                ? null
                : words.stream().map(DockerfileText::shellWord).collect(Collectors.joining(" "));
    }

    private static String buildOptions(RustBuild.Cargo cargo) {
        StringBuilder options = new StringBuilder();
        options.append("--package ")
                .append(cargo.packageName())
                .append(" --bin ")
                .append(cargo.binary());
        if (!cargo.defaults()) {
            options.append(" --no-default-features");
        }
        if (!cargo.features().isEmpty()) {
            options.append(" --features ").append(DockerfileText.shellWord(String.join(",", cargo.features())));
        }
        if (cargo.target() != null) {
            options.append(" --target ").append(DockerfileText.shellWord(cargo.target()));
        }
        return options.append(cargo.locked() ? " --locked" : "").toString();
    }

    private static String cleanOptions(RustBuild.Cargo cargo) {
        String target = cargo.target() == null ? "" : "--target " + DockerfileText.shellWord(cargo.target()) + " ";
        return target
                + cargo.ownPackages().stream().map(name -> "--package " + name).collect(Collectors.joining(" "));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     * @param programs what programs and build scripts begin with, as arguments, or {@code null} where there are none
     * @param libraries what libraries begin with, as arguments, or {@code null} where there are none
     * @param vendored the folder of crates that need not be downloaded, or {@code null}
     * @param certificates what tells Cargo which authorities to trust, or {@code null}
     * @param trustStore the file of authorities that the application trusts, or {@code null} for that of the base image
     * @param index where crates come from, or {@code null} for the public registry
     * @param target the target to build for, or {@code null} for the compiler's own
     * @param cacheMount the options that mount the caches, with the ends of their lines, or {@code null} for none
     * @param built where Cargo leaves the program
     * @param binary its name
     * @param files files to lie beside the application, as arguments, or {@code null}
     * @param runtimeMount the option that mounts the runtime image, or {@code null} where it has to be copied
     * @param libraryFolders the folders with what may be linked to shared libraries
     */
    record RustView(
            String image,
            @Nullable String origin,
            List<BuildOptions.CopyLine> manifests,
            @Nullable String programs,
            @Nullable String libraries,
            @Nullable String vendored,
            @Nullable CertificatesView certificates,
            @Nullable String trustStore,
            @Nullable IndexView index,
            @Nullable String target,
            @Nullable String cacheMount,
            String buildOptions,
            String cleanOptions,
            String built,
            String binary,
            @Nullable String files,
            @Nullable String runtimeMount,
            String libraryFolders,
            long epoch) {}

    /** The variable that names the file of the authorities. */
    record CertificatesView(String variable) {}

    /** Where crates come from, as a word. */
    record IndexView(String url) {}
}
