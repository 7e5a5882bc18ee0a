package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.NodeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody changes in an application in Node.js between two builds. */
final class NodeEdits implements Edits {
    private static final Pattern SOURCE = Pattern.compile("(?!.*\\.(?:test|spec|d)\\.).*\\.[cm]?[jt]s");
    private static final Pattern BEGIN = Pattern.compile("\\A\\s*\\{(?=\\s*\")");

    private final Path root;
    private final NodeApplication application;
    private final String mark;

    NodeEdits(NodeApplication application, String mark) {
        this.root = Path.of(application.layout().contextRoot());
        this.application = application;
        this.mark = mark;
    }

    /** Returns a statement more in a source of the application, one that does nothing, or a comment more in its page; none where there is no source. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        if (application.site() != null) {
            return page(context);
        }
        for (String path : application.sources()) {
            try (Stream<Path> files = Files.walk(root.resolve(path))) {
                Path file = files.filter(Files::isRegularFile)
                        .filter(one ->
                                SOURCE.matcher(one.getFileName().toString()).matches())
                        .sorted()
                        .findFirst()
                        .orElse(null);
                if (file != null) {
                    return change(context, file, Files.readString(file) + "\n;void \"" + mark + "\";\n");
                }
            }
        }
        return List.of();
    }

    /** Of a site a statement that does nothing would not reach the image: what makes it leaves such out. */
    private List<ContextChange> page(Path context) throws IOException {
        Path file = root.resolve(application.layout().inModule("index.html"));
        return Files.isRegularFile(file)
                ? change(context, file, Files.readString(file) + "<!-- " + mark + " -->\n")
                : List.of();
    }

    @Override
    public String manifestName() {
        return "package.json";
    }

    /** Returns {@code package.json} with a key more that no tool reads; none where it holds nothing. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        Path file = root.resolve(application.layout().inModule("package.json"));
        String text = Files.readString(file);
        String changed = BEGIN.matcher(text).replaceFirst("{\"measuredByDockerOptimizer\": \"" + mark + "\",");
        return changed.equals(text) ? List.of() : change(context, file, changed);
    }

    private static List<ContextChange> change(Path context, Path file, String text) {
        return file.startsWith(context)
                ? List.of(new ContextChange(context.relativize(file).toString().replace('\\', '/'), text))
                : List.of();
    }
}
