package io.github.dockeroptimizer.stack;

import java.util.List;

/** What is known of Node.js. */
final class NodeStack {
    static final StackKnowledge KNOWLEDGE = new StackKnowledge(
            "Node.js",
            List.of("package.json"),
            List.of(
                    "package.json",
                    "package-lock.json",
                    "npm-shrinkwrap.json",
                    "yarn.lock",
                    "pnpm-lock.yaml",
                    "pnpm-workspace.yaml",
                    ".npmrc",
                    ".yarnrc",
                    ".yarnrc.yml"),
            List.of("npm ci", "npm install", "npm i", "yarn install", "yarn", "pnpm install", "pnpm i", "pnpm fetch"),
            List.of("tsc"),
            List.of("npm", "npx", "yarn", "pnpm", "corepack"),
            List.of(".npm/_cacache", ".cache/yarn", ".cache/node-gyp", ".cache/node/corepack", "share/pnpm/store"),
            new StackImages(
                    List.of("20", "22", "24"),
                    "22",
                    "node:{version}",
                    List.of(
                            new StackImages.Made(Variant.SLIM, "node:{version}-slim"),
                            new StackImages.Made(
                                    Variant.DISTROLESS, "gcr.io/distroless/nodejs{version}-debian13:nonroot"))),
            StackKnowledge.Probe.SCRIPT);

    private NodeStack() {}
}
