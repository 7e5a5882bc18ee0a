package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.plan.PythonBuild;
import io.github.dockeroptimizer.plan.PythonBuild.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Python see.
 *
 * @param python the stages that build the application
 */
record PythonTemplateView(PythonView python) {
    private static final String VENV = "/opt/venv/lib";

    static PythonTemplateView of(ImagePlan plan, PythonBuild build, String support) {
        boolean mounts = plan.features().cacheMounts();
        Declaration declaration = build.declaration();
        return new PythonTemplateView(new PythonView(
                build.base().reference().toString(),
                BuildOptions.origin(build.base()),
                build.manifests().stream().map(BuildOptions::copy).toList(),
                declaration(declaration),
                build.certificates().isEmpty() ? null : new Certificates("PIP_CERT"),
                build.certificatesAtRuntime() ? "/etc/ssl/certs/ca-certificates.crt" : null,
                index(build.index()),
                mounts ? BuildOptions.cache("pip", build.cacheId(), "shared") : "",
                mounts ? "--cache-dir /cache/pip" : "--no-cache-dir",
                lockOptions(declaration),
                build.packagedAs() == null ? null : new Packaged(build.packagedAs(), "."),
                words(build.sources()),
                build.files().isEmpty() ? null : words(build.files()),
                build.interpreter() == null ? null : new Interpreter(build.interpreter()),
                build.bringsPython(),
                mounts
                        ? BuildOptions.mount(
                                "bind,from=" + plan.runtime().base().reference() + ",target=/runtime")
                        : null,
                VENV,
                listed(build),
                everything(build),
                build.epochSecond()));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     * @param declaration the arguments of the tool that reduces what declares the dependencies
     * @param certificates the variable that names further authorities, or {@code null}
     * @param trustStore where the application looks for authorities, or {@code null} where it keeps those of the runtime image
     * @param index the package index, or {@code null} for the public one
     * @param cacheMount the option that mounts pip's cache; empty where there are no mounts
     * @param pipOptions where pip keeps its cache
     * @param lockOptions what pip is told where a lock file names every package, with a trailing blank
     * @param packaged how the package of the project is built, or {@code null} where its sources are what runs
     * @param sources what of them is copied, as words
     * @param files files to lie beside the application, as words, or {@code null}
     * @param interpreter where the runtime image has its Python, or {@code null} where in the same place
     * @param bringsPython whether the image gets the Python of the build image
     * @param runtimeMount the option that mounts the runtime image, or {@code null} where there are no mounts
     * @param libraryFolders where packages lie that may be linked to shared libraries
     * @param listed whether what is declared is first brought into the form that pip reads, in the variant {@code single}
     * @param everything the commands that install all in the variant {@code single}
     */
    record PythonView(
            String image,
            @Nullable String origin,
            List<BuildOptions.CopyLine> manifests,
            String declaration,
            @Nullable Certificates certificates,
            @Nullable String trustStore,
            @Nullable IndexView index,
            String cacheMount,
            String pipOptions,
            String lockOptions,
            @Nullable Packaged packaged,
            String sources,
            @Nullable String files,
            @Nullable Interpreter interpreter,
            boolean bringsPython,
            @Nullable String runtimeMount,
            String libraryFolders,
            boolean listed,
            String everything,
            long epoch) {}

    /** The variable that names further certificate authorities. */
    record Certificates(String variable) {}

    /** The package index; a host to trust where it is asked without TLS. */
    record IndexView(String url, @Nullable String trustedHost) {}

    /** How the package of the project is built. */
    record Packaged(String version, String folder) {}

    /** Where the runtime image has its Python. */
    record Interpreter(String folder) {}

    private static @Nullable IndexView index(@Nullable Mirror mirror) {
        return mirror == null ? null : new IndexView(mirror.url(), mirror.isPlain() ? mirror.host() : null);
    }

    private static String declaration(Declaration declaration) {
        List<String> rest = declaration.requirements() ? declaration.files() : declaration.extras();
        return rest.isEmpty() ? declaration.kind() : declaration.kind() + " " + words(rest);
    }

    /** Returns whether what is declared has to be brought into the form that pip reads. */
    private static boolean listed(PythonBuild build) {
        Declaration declaration = build.declaration();
        return !declaration.requirements() && (declaration.locked() || build.packagedAs() == null);
    }

    private static String everything(PythonBuild build) {
        Declaration declaration = build.declaration();
        String pip = "pip install --no-cache-dir ";
        List<String> commands = new ArrayList<>();
        if (listed(build)) {
            commands.add(pip + lockOptions(declaration) + "--requirement /requirements/run.txt");
        } else if (declaration.requirements()) {
            commands.add(pip + "--requirement " + words(declaration.files()));
        }
        if (build.packagedAs() != null) {
            String extras = declaration.extras().isEmpty() ? "" : "[" + String.join(",", declaration.extras()) + "]";
            commands.add(pip + lockOptions(declaration) + DockerfileText.shellWord("." + extras));
        }
        return String.join(" \\\n && ", commands);
    }

    private static String lockOptions(Declaration declaration) {
        return declaration.locked() ? "--no-deps " : "";
    }

    private static String words(List<String> words) {
        return words.stream().map(DockerfileText::shellWord).collect(Collectors.joining(" "));
    }
}
