package io.github.dockeroptimizer.inside;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A class file, read as far as it tells whether {@code java} can start the class. */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int STATIC = 0x0008;
    private static final int PRIVATE = 0x0002;

    /** The class file version of Java 25, where an instance's main method without parameters starts a program as well. */
    private static final int JAVA_25 = 69;

    private final DataInputStream in;

    private ClassFile(InputStream stream) {
        in = new DataInputStream(stream);
    }

    /** Returns whether a class has a main method; not whether it inherits one. */
    static boolean hasMain(InputStream stream) throws IOException {
        return new ClassFile(stream).readMain();
    }

    private boolean readMain() throws IOException {
        if (in.readInt() != MAGIC) {
            return false;
        }
        in.readUnsignedShort();
        int version = in.readUnsignedShort();
        ConstantPool constants = new ConstantPool(in);
        skip(6);
        skip(2 * in.readUnsignedShort());
        // The fields, then the methods.
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            skip(6);
            skipAttributes();
        }
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            int access = in.readUnsignedShort();
            String name = constants.text(in.readUnsignedShort());
            String type = constants.text(in.readUnsignedShort());
            skipAttributes();
            if ("main".equals(name) && starts(access, type, version)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(int access, @Nullable String type, int version) {
        boolean takesArguments = "([Ljava/lang/String;)V".equals(type);
        if ((access & PRIVATE) != 0) {
            return false;
        }
        return version >= JAVA_25 ? takesArguments || "()V".equals(type) : takesArguments && (access & STATIC) != 0;
    }

    private void skipAttributes() throws IOException {
        for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
            skip(2);
            skip(in.readInt());
        }
    }

    private void skip(int bytes) throws IOException {
        in.readFully(new byte[bytes]);
    }
}
