package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.NodePackages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of the tool that an application in Node.js is built with. */
final class NodeCommands {
    /** As far as the settings of the project say nothing else. */
    private static final String PATIENCE = "mkdir -p /usr/local/etc && printf 'fetch-timeout=60000\\n"
            + "fetch-retry-mintimeout=1000\\nfetch-retry-maxtimeout=10000\\n' >>/usr/local/etc/npmrc";

    private final NodeApplication application;
    private final boolean locked;

    private final @Nullable Mirror registry;

    NodeCommands(NodeApplication application, @Nullable Mirror registry) {
        this.application = application;
        this.registry = registry;
        this.locked = application.packages().lockFile() != null;
    }

    NodeInstall install() {
        return switch (application.packages().manager()) {
            case NPM ->
                new NodeInstall(
                        null,
                        PATIENCE,
                        null,
                        locked ? "npm ci" : "npm install",
                        npmProduction(),
                        "npm",
                        locked,
                        "npm_config_cache");
            case PNPM ->
                new NodeInstall(
                        "corepack enable pnpm",
                        null,
                        null,
                        "pnpm install " + (locked ? "--frozen-lockfile" : "--no-frozen-lockfile"),
                        "CI=true npm_config_modules_cache_max_age=0 pnpm install --prod --frozen-lockfile --offline",
                        "pnpm",
                        locked,
                        "npm_config_store_dir");
            case YARN_CLASSIC ->
                new NodeInstall(
                        null,
                        null,
                        fromRegistry(),
                        "yarn install --non-interactive" + (locked ? " --frozen-lockfile" : ""),
                        "yarn install --non-interactive --frozen-lockfile --production --offline",
                        "yarn",
                        locked,
                        "YARN_CACHE_FOLDER");
            case YARN ->
                new NodeInstall(
                        "corepack enable yarn",
                        null,
                        null,
                        "yarn install " + (locked ? "--immutable" : "--no-immutable"),
                        "yarn workspaces focus --all --production",
                        "yarn",
                        locked,
                        "YARN_GLOBAL_FOLDER");
        };
    }

    /** Npm, pnpm and later Yarns take the public registry in a lock file for the one they are told, Yarn 1 does not. */
    private @Nullable String fromRegistry() {
        return registry == null || !locked
                ? null
                : "sed -i -E 's#https://registry\\.(yarnpkg\\.com|npmjs\\.org)/#"
                        + registry.url().replaceFirst("/+$", "") + "/#' yarn.lock";
    }

    /** What other applications of a workspace need goes, too, which takes an installation anew. */
    private String npmProduction() {
        String module = application.layout().module();
        return module.isEmpty() ? "npm prune --omit=dev" : "npm ci --omit=dev --offline --workspace=" + module;
    }

    /** One command for each folder that builds itself. */
    List<String> builds() {
        NodePackages.Manager manager = application.packages().manager();
        return application.builds().stream()
                .map(folder -> (folder.isEmpty() ? "" : "cd " + folder + " && ") + manager.command() + " run build")
                .toList();
    }
}
