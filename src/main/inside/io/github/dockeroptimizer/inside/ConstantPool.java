package io.github.dockeroptimizer.inside;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constants of a class file: its texts, and the names of the classes that it refers to. */
final class ConstantPool {
    private static final int MAGIC = 0xCAFEBABE;

    private final String[] texts;
    private final List<Integer> classes = new ArrayList<>();

    /** Reads the constants, with their number before them. */
    ConstantPool(DataInputStream in) throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1:
                    texts[i] = in.readUTF();
                    break;
                case 5:
                case 6:
                    // Numbers of 64 bits take two places.
                    i++;
                    in.readLong();
                    break;
                case 7:
                    classes.add(in.readUnsignedShort());
                    break;
                case 8:
                case 16:
                case 19:
                case 20:
                    in.readUnsignedShort();
                    break;
                case 15:
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                    break;
                default:
                    in.readInt();
                    break;
            }
        }
    }

    /** Returns the classes that a class file refers to, such as {@code java/sql/Driver}; none for another file. */
    static List<String> classesOf(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (in.readInt() != MAGIC) {
            return Collections.emptyList();
        }
        in.readInt();
        return new ConstantPool(in).classes();
    }

    /** Returns a text, or {@code null} where the constant is none. */
    @Nullable
    String text(int index) {
        return texts[index];
    }

    private List<String> classes() {
        List<String> names = new ArrayList<>();
        for (int index : classes) {
            String name = texts[index];
            if (name != null && !name.startsWith("[")) {
                names.add(name);
            }
        }
        for (String text : texts) {
            if (text != null && !text.isEmpty() && "([L".indexOf(text.charAt(0)) >= 0) {
                addDescribed(text, names);
            }
        }
        return names;
    }

    /** Adds the classes of a descriptor: reflection on a class loads those of all its members. */
    private static void addDescribed(String text, List<String> names) {
        for (int i = 0; i < text.length(); i++) {
            char kind = text.charAt(i);
            if (kind == 'L') {
                int end = text.indexOf(';', i);
                if (end < 0) {
                    return;
                }
                names.add(text.substring(i + 1, end));
                i = end;
            } else if ("()[BCDFIJSZV".indexOf(kind) < 0) {
                return;
            }
        }
    }
}
