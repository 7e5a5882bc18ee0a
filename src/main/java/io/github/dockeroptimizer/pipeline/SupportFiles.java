package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.BuildStage;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.NodeBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that a generated Dockerfile copies besides the project's own: what the stack brings along, and what the machine
 * outside gives.
 *
 * @param plugin the plugin as the build inside will look for it
 * @param context the folder whose files the Dockerfile may copy
 */
record SupportFiles(PluginCoordinates plugin, Path context) {
    /** Writes what a plan asks for below a folder; a file that already has the content is left as it is. */
    void write(Path path, ImagePlan plan, HostFiles host) throws IOException {
        SupportFolder folder = new SupportFolder(path);
        Map<String, byte[]> certificates = new LinkedHashMap<>();
        host.certificates()
                .forEach(certificate ->
                        certificates.put(certificate.file(), certificate.pem().getBytes(StandardCharsets.UTF_8)));
        folder.writeFolder("certificates", certificates);
        BuildStage build = plan.build();
        switch (build.stack()) {
            case JAVA -> new JavaSupport(plugin, context).write(folder, (JavaBuild) build);
            case PYTHON -> PythonSupport.write(folder);
            case RUST -> RustSupport.write(folder);
            case NODE -> NodeSupport.write(folder, (NodeBuild) build);
            case GO -> GoSupport.write(folder);
        }
    }
}
