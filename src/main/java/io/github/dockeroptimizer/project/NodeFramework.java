package io.github.dockeroptimizer.project;

import java.util.List;
import java.util.Map;

/**
 * The framework of an application in Node.js, as its dependencies tell.
 *
 * @param id the name that reports use
 * @param name the name for people, with its version
 * @param server whether what uses it listens
 */
record NodeFramework(String id, String name, boolean server) {
    private static final NodeFramework NONE = new NodeFramework("plain", "Node.js application", false);

    /** The more there is in it, the earlier: NestJS runs on Express. */
    private static final List<Known> ALL = List.of(
            new Known("next", "nextjs", "Next.js"),
            new Known("nuxt", "nuxt", "Nuxt"),
            new Known("@nestjs/core", "nestjs", "NestJS"),
            new Known("fastify", "fastify", "Fastify"),
            new Known("@hapi/hapi", "hapi", "hapi"),
            new Known("koa", "koa", "Koa"),
            new Known("restify", "restify", "restify"),
            new Known("express", "express", "Express"));

    private record Known(String dependency, String id, String name) {}

    /** Returns the one that a package depends on. */
    static NodeFramework of(PackageJson manifest, List<Fact> facts) {
        Map<String, String> dependencies = manifest.dependencies();
        for (Known known : ALL) {
            String version = dependencies.get(known.dependency());
            if (version != null) {
                String digits = version.replaceFirst("^[~^>=v ]+", "");
                String name =
                        known.name() + (digits.matches("\\d+[\\w.-]*") ? " " + digits.replaceFirst("\\..*", "") : "");
                facts.add(new Fact("framework", name, "dependency " + known.dependency()));
                return new NodeFramework(known.id(), name, true);
            }
        }
        return NONE;
    }
}
