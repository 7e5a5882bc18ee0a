package io.github.dockeroptimizer.plan;

import java.util.List;

/**
 * A Java runtime that is linked from those modules of a JDK that the application needs.
 *
 * @param release the Java release of the JDK, as far as it is known: that of the default images
 * @param application what is searched for the needed modules: jars or folders of classes, where they will lie in the image
 * @param classPath where what they refer to lies, as a class path
 * @param modules modules to add to those that are found
 * @param locales languages besides English to bring data of; {@code *} for all
 * @param compressed whether modules are compressed one by one
 * @param trustOfBase whether the certificate authorities are those of the base image
 */
public record LinkedJava(
        int release,
        List<String> application,
        String classPath,
        List<String> modules,
        List<String> locales,
        boolean compressed,
        boolean trustOfBase) {
    /** Where it lies in the image. */
    public static final String HOME = "/opt/java";

    /** The file in the image that says what it was linked from. */
    public static final String NOTE = HOME + "/modules.txt";

    /** The module that holds the data of locales. */
    static final String LOCALE_DATA = "jdk.localedata";

    /** Copies the lists. */
    public LinkedJava {
        application = List.copyOf(application);
        modules = List.copyOf(modules);
        locales = List.copyOf(locales);
    }
}
