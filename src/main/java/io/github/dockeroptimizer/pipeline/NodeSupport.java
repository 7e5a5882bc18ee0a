package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.NodeBuild;
import io.github.dockeroptimizer.plan.NodeServing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The supporting files of an application in Node.js: the health probe and the tools of the build stages. */
final class NodeSupport {
    private static final List<String> FILES =
            List.of("node/manifests.js", "node/probe.js", "node/signals.js", "shared/libraries.sh");
    private static final List<String> OF_SITES = List.of("node/site.js", "node/serve.js", "node/probe.c");

    private NodeSupport() {}

    static void write(SupportFolder folder, NodeBuild build) throws IOException {
        folder.copyInside(FILES);
        NodeServing serving = build.serving();
        if (serving != null) {
            folder.copyInside(OF_SITES);
            folder.write("inside/nginx.conf", settings(serving).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the settings of the web server: users find them beside the Dockerfile. */
    static String settings(NodeServing serving) throws IOException {
        String hashed = serving.hashed();
        return SupportFolder.text("node/nginx.conf")
                .replace("@PORT@", Integer.toString(serving.port()))
                .replace(
                        "@HASHED@",
                        hashed == null ? "" : "    \"~" + hashed + "\" \"public, max-age=31536000, immutable\";\n")
                .replace(
                        "@MISSING@",
                        serving.singlePage()
                                ? "      # One page for all that is no file: a script in it draws what the path says.\n"
                                        + "      try_files $uri $uri/index.html /index.html;"
                                : "      try_files $uri $uri/ $uri.html =404;\n      error_page 404 /404.html;");
    }
}
