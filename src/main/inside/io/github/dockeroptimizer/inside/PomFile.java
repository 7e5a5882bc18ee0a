package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A POM that is being rewritten. */
final class PomFile {
    private final Path path;
    private final Element project;

    private PomFile(Path path, Element project) {
        this.path = path;
        this.project = project;
    }

    static PomFile read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("POM " + path + " is not there, a file relative to the working directory"
                    + " was expected. Add it, or take its module out of `<modules>`.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            Element root = parser().parse(in).getDocumentElement();
            if (!"project".equals(root.getTagName())) {
                throw new IllegalArgumentException(path + " starts with <" + root.getTagName()
                        + ">, <project> was expected. Give the path of a POM.");
            }
            return new PomFile(path, root);
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    path + " does not parse at line " + e.getLineNumber() + ", column " + e.getColumnNumber() + " ("
                            + e.getMessage() + "), well-formed XML without a DOCTYPE was expected. Correct it there.",
                    e);
        } catch (SAXException e) {
            throw new IllegalArgumentException(path + " does not parse, well-formed XML was expected. Correct it.", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The parser's own handler prints to the console what is thrown anyway.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK has no XML parser that can refuse a DOCTYPE.", e);
        }
    }

    void write() throws IOException {
        Files.write(path, PomWriter.text(project).getBytes(StandardCharsets.UTF_8));
    }

    Element project() {
        return project;
    }

    @Nullable
    Element parent() {
        return Xml.child(project, "parent");
    }

    @Nullable
    String groupId() {
        String own = Xml.value(project, "groupId");
        return own != null || parent() == null ? own : Xml.value(parent(), "groupId");
    }

    /** Returns the version as it is written: the project's own, or else that of its parent. */
    @Nullable
    String version() {
        String own = Xml.value(project, "version");
        return own != null || parent() == null ? own : Xml.value(parent(), "version");
    }

    /** Returns {@code groupId:artifactId}. */
    String key() {
        return groupId() + ":" + Xml.value(project, "artifactId");
    }

    /** Returns {@code groupId:artifactId} of a parent, dependency or plugin that this POM names. */
    String keyOf(Element entry) {
        String group = Xml.value(entry, "groupId");
        if (group == null) {
            group = "plugin".equals(entry.getTagName()) ? "org.apache.maven.plugins" : "";
        } else if (group.matches("\\$\\{(project\\.|pom\\.)?groupId}")) {
            group = String.valueOf(groupId());
        }
        return group + ":" + Xml.value(entry, "artifactId");
    }
}
