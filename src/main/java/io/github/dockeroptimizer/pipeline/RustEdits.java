package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.RustApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What somebody changes in an application in Rust between two builds. */
final class RustEdits implements Edits {
    private final Path root;
    private final RustApplication application;
    private final String mark;

    RustEdits(RustApplication application, String mark) {
        this.root = Path.of(application.layout().contextRoot());
        this.application = application;
        this.mark = mark;
    }

    /** Returns a constant more in a source of the application; none where there is no source. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        for (String program : application.sources().programs()) {
            String module = application.layout().module();
            if (program.endsWith(".rs") && program.startsWith(module) && Files.isRegularFile(root.resolve(program))) {
                return appended(context, program, "\nconst _: &str = \"" + mark + "\";\n");
            }
        }
        return List.of();
    }

    @Override
    public String manifestName() {
        return "Cargo.toml";
    }

    /** Returns the manifest with a table more that no tool reads. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        String file = application.layout().inModule("Cargo.toml");
        String section = Files.readString(root.resolve(file)).contains("[package]") ? "package" : "workspace";
        return appended(
                context, file, "\n[" + section + ".metadata.measured-by-docker-optimizer]\nmark = \"" + mark + "\"\n");
    }

    private List<ContextChange> appended(Path context, String path, String text) throws IOException {
        return Edits.appended(context, root.resolve(path), text);
    }
}
