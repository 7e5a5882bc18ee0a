package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.GoBuild;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Go see.
 *
 * @param go the stages that build the application
 */
record GoTemplateView(GoView go) {
    /** Where the build stages have all authorities that the image and the user name. */
    private static final String GIVEN = "/opt/docker-optimizer/certificates.pem";

    private static final String OF_IMAGE = "/etc/ssl/certs/ca-certificates.crt";

    static GoTemplateView of(ImagePlan plan, GoBuild build) {
        boolean mounts = plan.features().cacheMounts();
        boolean single = plan.variant() == Variant.SINGLE;
        GoBuild.Program program = build.program();
        GoBuild.Modules modules = build.modules();
        String vendor = modules.vendor();
        String proxy = modules.proxy();
        return new GoTemplateView(new GoView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                build.manifests().stream().map(BuildOptions::copy).toList(),
                build.authorities().given() ? new Certificates("SSL_CERT_FILE") : null,
                proxy == null ? null : DockerfileText.shellWord(proxy),
                program.linked() ? "1" : "0",
                build.authorities().copied() ? build.authorities().given() ? GIVEN : OF_IMAGE : null,
                vendor == null ? null : DockerfileText.copyPath(vendor),
                program.module().isEmpty()
                        ? null
                        : (single ? "/app/" : "/src/") + DockerfileText.copyPath(program.module()),
                vendor == null
                        ? new Download(
                                mounts ? BuildOptions.cache("modules", build.cacheId(), "locked") : "",
                                mounts,
                                modules.summed() ? "" : " all")
                        : null,
                mounts ? BuildOptions.cache("go-build", build.cacheId(), "shared") : "",
                mounts ? " GOCACHE=/cache/go-build" : "",
                options(program.tags(), single && !modules.summed()),
                DockerfileText.shellWord(program.name()),
                DockerfileText.shellWord(program.path()),
                build.files().isEmpty()
                        ? null
                        : build.files().stream()
                                .map(file -> DockerfileText.shellWord("/src/" + file))
                                .collect(Collectors.joining(" ")),
                program.linked(),
                mounts
                        ? BuildOptions.mount(
                                "bind,from=" + plan.runtime().base().reference() + ",target=/runtime")
                        : null,
                "/layout/application",
                build.epochSecond()));
    }

    private static String options(List<String> tags, boolean addsSums) {
        return "-trimpath -buildvcs=false"
                + (addsSums ? " -mod=mod" : "")
                + (tags.isEmpty() ? "" : " -tags " + DockerfileText.shellWord(String.join(",", tags)));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     * @param certificates what tells Go which authorities to trust, or {@code null}
     * @param proxy where modules come from, or {@code null} for the public proxy
     * @param cgo whether C is compiled and linked to: 0 or 1
     * @param authorities the file of the authorities that the runtime image gets, or {@code null}
     * @param vendor the folder of modules that need not be downloaded, or {@code null}
     * @param moduleFolder the folder of the module, or {@code null} where that is the one all is copied to
     * @param download how modules are downloaded, or {@code null} where they need not be
     * @param buildCache the option that mounts the cache of what is compiled; empty where there are no mounts
     * @param cached the variable that names it, with a blank before
     * @param files files to lie beside the application, as arguments, or {@code null}
     * @param runtimeMount the option that mounts the runtime image, or {@code null} where it has to be copied
     * @param libraryFolders the folders with what may be linked to shared libraries
     */
    record GoView(
            String image,
            @Nullable String origin,
            List<BuildOptions.CopyLine> manifests,
            @Nullable Certificates certificates,
            @Nullable String proxy,
            String cgo,
            @Nullable String authorities,
            @Nullable String vendor,
            @Nullable String moduleFolder,
            @Nullable Download download,
            String buildCache,
            String cached,
            String buildOptions,
            String program,
            String path,
            @Nullable String files,
            boolean linked,
            @Nullable String runtimeMount,
            String libraryFolders,
            long epoch) {}

    /** The variable that names the file of the authorities. */
    record Certificates(String variable) {}

    /**
     * How modules are downloaded.
     *
     * @param mount the option that mounts the cache of downloads; empty where there are no mounts
     * @param mounted whether there are mounts
     * @param arguments what the tool is told, with a blank before
     */
    record Download(String mount, boolean mounted, String arguments) {}
}
