package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.NodeBuild;
import io.github.dockeroptimizer.plan.NodeInstall;
import io.github.dockeroptimizer.plan.NodeServing;
import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Node.js see.
 *
 * @param node the stages that build the application
 */
record NodeTemplateView(NodeView node) {
    private static final String CERTIFICATES_VARIABLE = "NODE_EXTRA_CA_CERTS";

    static NodeTemplateView of(ImagePlan plan, NodeBuild build, String support) {
        boolean mounts = plan.features().cacheMounts();
        NodeInstall install = build.install();
        String cache = mounts && plan.variant() != Variant.SINGLE
                ? install.cacheVariable() + "=/cache/" + install.manager() + " "
                : "";
        return new NodeTemplateView(new NodeView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                build.manifests().stream().map(BuildOptions::copy).toList(),
                build.manifests().stream().map(DockerfileText::shellWord).collect(Collectors.joining(" ")),
                build.certificates() ? new Certificates(CERTIFICATES_VARIABLE) : null,
                Index.of(build.registry()),
                mounts ? BuildOptions.cache(install.manager(), build.cacheId(), "shared") : null,
                install.setup(),
                install.patience(),
                build.headers(),
                (install.before() == null ? "" : install.before() + " && ") + cache + install.all(),
                cache + install.production(),
                mounts
                        ? BuildOptions.mount(
                                "bind,from=" + plan.runtime().base().reference() + ",target=/runtime")
                        : null,
                build.serving() == null ? "/layout/dependencies/app" : "/layout/dependencies/usr/sbin",
                build.builds(),
                build.contents().stream().map(DockerfileText::shellWord).collect(Collectors.joining(" ")),
                build.trust(),
                build.variables().stream()
                        .map(variable ->
                                new DockerfileView.Pair(variable.name(), DockerfileText.quoted(variable.value())))
                        .toList(),
                plan.runtime().folder().equals("/app") ? null : plan.runtime().folder(),
                build.serving() == null ? null : ServingView.of(build.serving()),
                build.epochSecond()));
    }

    /** The certificate authorities: the variable that names them. */
    record Certificates(String variable) {}

    /** The registry of packages that stands in for the public one, and the name of its machine. */
    record Index(String url, String host, boolean plain) {
        /** Without the slash at its end, which corepack would double. */
        static @Nullable Index of(@Nullable Mirror registry) {
            return registry == null
                    ? null
                    : new Index(
                            registry.url().replaceFirst("/+$", ""),
                            registry.host().replaceFirst(":\\d+$", ""),
                            registry.isPlain());
        }
    }

    /**
     * How a site is served.
     *
     * @param server the image that the server is taken from, or {@code null}
     * @param site the folder that the build leaves the files in, as an argument
     */
    record ServingView(@Nullable ServerImage server, String site) {
        static ServingView of(NodeServing serving) {
            BaseImage server = serving.server();
            return new ServingView(
                    server == null ? null : new ServerImage(server.reference().toString(), BuildOptions.origin(server)),
                    DockerfileText.shellWord(serving.folder()));
        }
    }

    /** The image that the server is taken from, and as everybody knows it, or {@code null} where that is the same. */
    record ServerImage(String serverImage, @Nullable String serverOrigin) {}

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     * @param manifestPaths the manifests, as arguments
     * @param cacheMount the option that mounts the cache of downloads, or {@code null} where there are no mounts
     * @param setup the command that makes the tool ready, or {@code null}
     * @param patience the command that has the tool give up on a registry that does not answer, or {@code null}
     * @param headers where the headers lie that packages are compiled with, or {@code null}
     * @param runtimeMount the option that mounts the runtime image, or {@code null} where there are no mounts
     * @param libraryFolders where compiled packages lie
     * @param contents what runs, as arguments
     * @param trust whether the application trusts the certificate authorities, too
     * @param variables what it runs with
     * @param moduleFolder the folder it is started in, or {@code null} where that is the one it is built in
     * @param serving how a site is served, or {@code null} where an application is started
     */
    record NodeView(
            String image,
            @Nullable String origin,
            List<BuildOptions.CopyLine> manifests,
            String manifestPaths,
            @Nullable Certificates certificates,
            @Nullable Index index,
            @Nullable String cacheMount,
            @Nullable String setup,
            @Nullable String patience,
            @Nullable String headers,
            String installCommand,
            String productionCommand,
            @Nullable String runtimeMount,
            String libraryFolders,
            List<String> buildCommand,
            String contents,
            boolean trust,
            List<DockerfileView.Pair> variables,
            @Nullable String moduleFolder,
            @Nullable ServingView serving,
            long epoch) {}
}
