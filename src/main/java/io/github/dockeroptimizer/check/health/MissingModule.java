package io.github.dockeroptimizer.check.health;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a module of the JDK that an application missed in a runtime that was linked without it. Which class is in which
 * module is asked of the JDK that runs Maven.
 */
final class MissingModule {
    private static final ModuleFinder JDK = ModuleFinder.ofSystem();
    private static final Pattern CLASS =
            Pattern.compile("(?:ClassNotFoundException|NoClassDefFoundError): ([\\w$]+(?:[./][\\w$]+)+)");
    private static final Pattern MODULE =
            Pattern.compile("(?:[Mm]odule ([\\w.]+) not found|[Mm]odule not found: ([\\w.]+))");
    private static final Pattern CHARSET =
            Pattern.compile("(?:UnsupportedCharsetException|UnsupportedEncodingException): ([\\w.:+-]+)");

    private MissingModule() {}

    static @Nullable LogReason find(List<String> log) {
        Matcher type = LogReason.last(log, CLASS);
        if (type != null) {
            String name = type.group(1).replace('/', '.');
            return reason("the class " + name, moduleOf(name));
        }
        Matcher module = LogReason.last(log, MODULE);
        if (module != null) {
            String name = module.group(1) == null ? module.group(2) : module.group(1);
            return reason("the module itself", JDK.find(name).isPresent() ? name : null);
        }
        Matcher charset = LogReason.last(log, CHARSET);
        return charset == null
                ? null
                : reason("the charset " + charset.group(1), isKnown(charset.group(1)) ? "jdk.charsets" : null);
    }

    private static @Nullable LogReason reason(String what, @Nullable String module) {
        return module == null
                ? null
                : new LogReason(
                        "The application needs " + what + " of the JDK's module " + module
                                + ", which the image's runtime was linked without.",
                        "Add it by `<jdkModules>` (`-Ddocker-optimizer.jdkModules=" + module + "`).");
    }

    private static @Nullable String moduleOf(String className) {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        return JDK.findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(descriptor -> descriptor.packages().contains(packageName))
                .map(ModuleDescriptor::name)
                .findFirst()
                .orElse(null);
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
