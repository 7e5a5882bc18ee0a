package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.RustApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody changes in an application in Rust between two builds. */
final class RustEdits implements Edits {
    private static final Pattern MAIN = Pattern.compile("(?m)^\\s*(?:pub |async )*fn\\s+main\\s*\\(\\s*\\)[^{;]*\\{");

    private final Path root;
    private final RustApplication application;
    private final String mark;

    RustEdits(RustApplication application, String mark) {
        this.root = Path.of(application.layout().contextRoot());
        this.application = application;
        this.mark = mark;
    }

    /** Returns a statement more at the begin of the program, one that does nothing; none where there is no source. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        for (String program : application.sources().programs()) {
            String module = application.layout().module();
            if (program.endsWith(".rs") && program.startsWith(module) && Files.isRegularFile(root.resolve(program))) {
                return changed(context, program, this::marked);
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
        return changed(
                context,
                file,
                text -> text + "\n[" + section + ".metadata.measured-by-docker-optimizer]\nmark = \"" + mark + "\"\n");
    }

    /** The compiler leaves out what nobody uses, and the program would be the same. */
    private String marked(String text) {
        String statement = " let _ = std::hint::black_box(\"" + mark + "\");";
        return MAIN.matcher(text).replaceFirst(main -> Matcher.quoteReplacement(main.group() + statement));
    }

    private List<ContextChange> changed(Path context, String path, UnaryOperator<String> change) throws IOException {
        Path file = root.resolve(path);
        return file.startsWith(context)
                ? List.of(new ContextChange(
                        context.relativize(file).toString().replace('\\', '/'), change.apply(Files.readString(file))))
                : List.of();
    }
}
