package io.github.dockeroptimizer.inside;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the DOM leaves to its users. */
final class Xml {
    private Xml() {}

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                children.add((Element) node);
            }
        }
        return children;
    }

    /** Returns the first child with a name. */
    static @Nullable Element child(@Nullable Element parent, String name) {
        if (parent != null) {
            for (Element child : children(parent)) {
                if (child.getTagName().equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** Returns the text of the first child with a name. */
    static @Nullable String value(@Nullable Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : child.getTextContent().trim();
    }

    /** Returns an element and all below it, in the order of the document. */
    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>();
        all.add(root);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(i + 1, children(all.get(i)));
        }
        return all;
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
