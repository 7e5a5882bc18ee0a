package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.Layout;
import io.github.dockeroptimizer.project.ProjectModel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A class more in the application, and a property more in its POM. */
final class JavaEdits implements Edits {
    private static final String CLASS = "MeasuredByDockerOptimizer";
    private static final String PROPERTY = "measured.by.docker-optimizer";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private final Path contextRoot;
    private final Layout layout;
    private final String mark;

    JavaEdits(ProjectModel project, String mark) {
        this.layout = project.layout();
        this.contextRoot = Path.of(layout.contextRoot());
        this.mark = mark;
    }

    private record Language(String folder, String ending, String text) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language("src/main/java", ".java", "%sfinal class %s {\n    static final String MARK = \"%s\";\n}\n"),
            new Language("src/main/kotlin", ".kt", "%sclass %s {\n    val mark = \"%s\"\n}\n"),
            new Language("src/main/groovy", ".groovy", "%sclass %s {\n    static final String MARK = '%s'\n}\n"));

    /** Returns a class more, beside one that is there; none where no sources are found. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        for (Language language : LANGUAGES) {
            Path folder = contextRoot.resolve(layout.inModule(language.folder()));
            Path sibling = firstFile(folder, language.ending());
            if (sibling != null) {
                Matcher declared = PACKAGE.matcher(Files.readString(sibling));
                String end = language.ending().equals(".java") ? ";" : "";
                String head = declared.find() ? "package " + declared.group(1) + end + "\n\n" : "";
                return change(
                        context,
                        sibling.resolveSibling(CLASS + language.ending()),
                        language.text().formatted(head, CLASS, mark));
            }
        }
        return List.of();
    }

    private static @Nullable Path firstFile(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().contains("-info."))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public String manifestName() {
        return "POM";
    }

    /** Returns the module's POM with a property more; none where it cannot be read. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        Path file = contextRoot.resolve(layout.inModule("pom.xml"));
        String text = Files.readString(file);
        String property = "<" + PROPERTY + ">" + mark + "</" + PROPERTY + ">";
        int within = endOfPropertiesTag(text);
        int end = text.lastIndexOf("</project>");
        if (within > 0) {
            return change(context, file, text.substring(0, within) + property + text.substring(within));
        }
        return within < 0 || end < 0
                ? List.of()
                : change(
                        context,
                        file,
                        text.substring(0, end) + "<properties>" + property + "</properties>" + text.substring(end));
    }

    private List<ContextChange> change(Path context, Path file, String text) {
        return file.startsWith(context)
                ? List.of(new ContextChange(context.relativize(file).toString().replace('\\', '/'), text))
                : List.of();
    }

    /** Returns where the project's own properties begin, 0 where it has none, -1 where none can be added. */
    private static int endOfPropertiesTag(String pom) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(pom));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 2 && reader.getLocalName().equals("properties")) {
                        int line = reader.getLocation().getLineNumber();
                        int offset = offset(pom, line, reader.getLocation().getColumnNumber());
                        return pom.startsWith("/>", offset - 2) || pom.charAt(offset - 1) != '>' ? -1 : offset;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return 0;
        } catch (XMLStreamException e) {
            return -1;
        }
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }
}
