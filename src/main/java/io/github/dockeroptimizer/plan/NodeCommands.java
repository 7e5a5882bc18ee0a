package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.NodePackages;
import java.util.List;

/** The commands of the tool that an application in Node.js is built with. */
final class NodeCommands {
    private final NodeApplication application;
    private final boolean locked;

    NodeCommands(NodeApplication application) {
        this.application = application;
        this.locked = application.packages().lockFile() != null;
    }

    NodeInstall install() {
        return switch (application.packages().manager()) {
            case NPM ->
                new NodeInstall(null, locked ? "npm ci" : "npm install", npmProduction(), "npm", "npm_config_cache");
            case PNPM ->
                new NodeInstall(
                        "corepack enable pnpm",
                        "pnpm install " + (locked ? "--frozen-lockfile" : "--no-frozen-lockfile"),
                        "CI=true npm_config_modules_cache_max_age=0 pnpm install --prod --frozen-lockfile --offline",
                        "pnpm",
                        "npm_config_store_dir");
            case YARN_CLASSIC ->
                new NodeInstall(
                        null,
                        "yarn install --non-interactive" + (locked ? " --frozen-lockfile" : ""),
                        "yarn install --non-interactive --frozen-lockfile --production --offline",
                        "yarn",
                        "YARN_CACHE_FOLDER");
            case YARN ->
                new NodeInstall(
                        "corepack enable yarn",
                        "yarn install " + (locked ? "--immutable" : "--no-immutable"),
                        "yarn workspaces focus --all --production",
                        "yarn",
                        "YARN_GLOBAL_FOLDER");
        };
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
