package io.github.dockeroptimizer.inside;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes XML as a text that does not depend on how it was laid out before. */
final class PomWriter {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private PomWriter() {}

    static String text(Element root) {
        PomWriter writer = new PomWriter();
        writer.write(root, "");
        return writer.text.toString();
    }

    private void write(Element element, String indent) {
        text.append(indent).append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            text.append(' ').append(attribute.getNodeName()).append("=\"");
            text.append(escaped(attribute.getNodeValue())
                            .replace("\"", "&quot;")
                            .replace("\n", "&#10;"))
                    .append('"');
        }
        List<Element> children = Xml.children(element);
        String own = ownText(element);
        if (children.isEmpty() && own.isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append('>').append(escaped(own));
        if (!children.isEmpty()) {
            text.append('\n');
            for (Element child : children) {
                write(child, indent + " ");
            }
            text.append(indent);
        }
        text.append("</").append(element.getTagName()).append(">\n");
    }

    /** Returns the text beside the children, without the white space around it that Maven does not see either. */
    private static String ownText(Element element) {
        StringBuilder own = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                own.append(node.getNodeValue());
            }
        }
        return "preserve".equals(element.getAttribute("xml:space"))
                ? own.toString()
                : own.toString().trim();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
