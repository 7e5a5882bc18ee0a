package io.github.dockeroptimizer.project;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes files for browsers.
 *
 * @param dependency the package that tells
 * @param name its name for people
 * @param folder where it leaves the files if nothing says otherwise
 * @param singlePage whether all pages are one that a script draws
 * @param hashed a regular expression for the paths of files whose names change with their content, or {@code null}
 */
record FrontEndTool(String dependency, String name, String folder, boolean singlePage, @Nullable String hashed) {
    private static final Pattern VERSION = Pattern.compile("[~^>=v ]*(\\d+)(?:\\.[\\w.-]*)?");

    /** What stands on another one, before that. */
    private static final List<FrontEndTool> ALL = List.of(
            new FrontEndTool("astro", "Astro", "dist", false, "^/_astro/"),
            new FrontEndTool(
                    "@docusaurus/core", "Docusaurus", "build", false, "^/assets/(?:js|css)/.+\\.[0-9a-f]{8}\\."),
            new FrontEndTool("@11ty/eleventy", "Eleventy", "_site", false, null),
            new FrontEndTool("gatsby", "Gatsby", "public", false, null),
            new FrontEndTool("@sveltejs/adapter-static", "SvelteKit", "build", false, "^/_app/immutable/"),
            new FrontEndTool(
                    "@angular/cli",
                    "Angular",
                    "dist",
                    true,
                    "^/(?:chunk|main|polyfills|scripts|styles)-[A-Z0-9]{8}\\."),
            new FrontEndTool("@vue/cli-service", "Vue CLI", "dist", true, "^/(?:js|css)/.+\\.[0-9a-f]{8}\\."),
            new FrontEndTool("react-scripts", "Create React App", "build", true, "^/static/.+\\.[0-9a-f]{8,20}\\."),
            new FrontEndTool("vite", "Vite", "dist", true, "^/assets/.+-(?=[\\w-]{0,7}[A-Z_])[\\w-]{8}\\.\\w+$"),
            new FrontEndTool("parcel", "Parcel", "dist", true, null),
            new FrontEndTool("webpack", "webpack", "dist", true, null));

    /** Returns the one that a package asks for, or {@code null}. */
    static @Nullable FrontEndTool of(PackageJson manifest) {
        Map<String, String> dependencies = manifest.allDependencies();
        return ALL.stream()
                .filter(tool -> dependencies.containsKey(tool.dependency))
                .findFirst()
                .orElse(null);
    }

    /** Returns what a site is, for people: {@code static site, Vite 7}. */
    static String site(PackageJson manifest) {
        FrontEndTool tool = of(manifest);
        if (tool == null) {
            return "static site";
        }
        String version = String.valueOf(manifest.allDependencies().get(tool.dependency));
        Matcher digits = VERSION.matcher(version);
        return "static site, " + tool.name + (digits.matches() ? " " + digits.group(1) : "");
    }
}
