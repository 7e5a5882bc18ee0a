package io.github.dockeroptimizer.image;

import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bytes of an image by what they are for. The four always add up to {@link ImageSnapshot#unpackedSize()}: bytes that
 * a later layer hides count where they were written.
 *
 * @param base what the base image brings, a Java runtime in it aside, and a Python beside it; where no layer is known as the base image's, what
 *     lies in the folders of the system
 * @param java the Java runtime, in whichever layer
 * @param dependencies the jars in a folder {@code lib} above the base image, Spring Boot's launcher, packages of Node.js, and
 *     shared libraries of the system
 * @param application all else above the base image
 */
public record SizeGroups(ByteSize base, ByteSize java, ByteSize dependencies, ByteSize application) {
    private static final Pattern JAVA =
            Pattern.compile("/(?:usr/lib/jvm|usr/java|opt/(?:java|jdk|jre|jvm)|jdk|jre|java)(?:[-/].*)?");
    private static final Pattern DEPENDENCY = Pattern.compile(
            ".*/lib(?:-provided)?/(?:.*/)?[^/]+\\.jar|.*/node_modules/.*|.*/org/springframework/boot/loader/.*"
                    + "|/usr/(?:local/)?lib/(?:.*/)?[^/]+\\.so(?:\\.\\d+)*");

    /** Where distributions put their files, and applications seldom do. */
    private static final Pattern SYSTEM = Pattern.compile(
            "/(?:bin|sbin|lib\\w*|etc|boot|dev|run|usr(?!/(?:src|local)/)|var(?!/(?:www|app)/))(?:/.*)?");

    /** A Python that is copied beside its base image. */
    private static final Pattern PYTHON =
            Pattern.compile("/usr/local/(?:bin/python3?|lib/(?:lib)?python3)(?!.*/site-packages/).*");

    /** The virtual environment that applications in Python have. */
    private static final String PYTHON_PACKAGES = "/opt/venv/";

    /** Returns the groups of an image. */
    public static SizeGroups of(ImageSnapshot image) {
        boolean known = image.layers().stream().anyMatch(Layer::base);
        long[] sums = new long[4];
        for (FileEntry file : image.files()) {
            sums[group(file.path(), known ? isBase(image, file.layer()) : isSystem(file.path()))] += file.size();
        }
        for (DeadFile file : image.deadFiles()) {
            sums[group(file.path(), known ? isBase(image, file.writtenBy()) : isSystem(file.path()))] += file.size();
        }
        return new SizeGroups(
                new ByteSize(sums[0]), new ByteSize(sums[1]), new ByteSize(sums[2]), new ByteSize(sums[3]));
    }

    /** Returns the groups in the order in which people read them. */
    public List<Group> toList() {
        return List.of(
                new Group("base", base),
                new Group("Java", java),
                new Group("dependencies", dependencies),
                new Group("application", application));
    }

    /**
     * One group.
     *
     * @param name {@code base}, {@code Java}, {@code dependencies} or {@code application}
     * @param size its bytes over all layers
     */
    public record Group(String name, ByteSize size) {}

    private static boolean isBase(ImageSnapshot image, int layer) {
        return image.layers().get(layer).base();
    }

    private static boolean isSystem(String path) {
        return SYSTEM.matcher(path).matches();
    }

    private static int group(String path, boolean base) {
        if (JAVA.matcher(path).matches()) {
            return 1;
        }
        if (base || PYTHON.matcher(path).matches()) {
            return 0;
        }
        return path.startsWith(PYTHON_PACKAGES) || DEPENDENCY.matcher(path).matches() ? 2 : 3;
    }
}
