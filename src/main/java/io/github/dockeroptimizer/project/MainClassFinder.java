package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes with a {@code main} method in the sources, be they Java, Kotlin or Groovy. The sources and not the
 * classes, since nothing is compiled yet on a clean checkout.
 */
final class MainClassFinder {
    private static final Pattern JAVA_MAIN =
            Pattern.compile("\\bstatic\\b[^;{}()=]*\\bvoid\\s+main\\s*\\(\\s*(?:final\\s+)?String");

    /** From Java 25 on, in a class or alone in a file: neither static nor with arguments. */
    private static final Pattern JAVA_25_MAIN =
            Pattern.compile("(?<!\\bprivate )\\bvoid\\s+main\\s*\\(\\s*\\)\\s*(?:throws[^{;]*)?\\{");

    private static final Pattern GROOVY_MAIN = Pattern.compile("\\bstatic\\s+void\\s+main\\s*\\(");
    private static final Pattern KOTLIN_TOP_LEVEL =
            Pattern.compile("(?m)^(?:public\\s+)?(?:suspend\\s+)?fun\\s+main\\s*\\(");
    private static final Pattern KOTLIN_STATIC = Pattern.compile("@JvmStatic\\s+fun\\s+main\\s*\\(");
    private static final Pattern KOTLIN_TYPE = Pattern.compile("\\b(?:class|(?<!companion )object)\\s+(\\w+)");
    private static final Pattern KOTLIN_FILE_NAME = Pattern.compile("@file:JvmName\\(\"(\\w+)\"\\)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /**
     * A class that can be started.
     *
     * @param name its full name
     * @param springBootApplication whether it carries {@code @SpringBootApplication}
     * @param file its source file
     */
    record Candidate(String name, boolean springBootApplication, Path file) {}

    private static final int INSTANCE_MAIN = 25;

    private final Pattern javaMain;
    private final List<Candidate> found = new ArrayList<>();

    private MainClassFinder(int javaRelease) {
        javaMain = javaRelease < INSTANCE_MAIN ? JAVA_MAIN : Pattern.compile(JAVA_MAIN + "|" + JAVA_25_MAIN);
    }

    /** Returns the classes with a main method in a project's sources, in the order of their paths. */
    static List<Candidate> find(MavenProject project) {
        int release = new JavaReleaseFinder(new PomReader(project), new ArrayList<>()).find(List.of());
        return new MainClassFinder(release).walk(project);
    }

    private List<Candidate> walk(MavenProject project) {
        for (Path folder : SourceFolders.of(project)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(this::inspect);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private void inspect(Path file) {
        String fileName = file.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        String language = fileName.substring(dot + 1);
        if (!language.equals("java") && !language.equals("kt") && !language.equals("groovy")) {
            return;
        }
        String code = COMMENT.matcher(read(file)).replaceAll(" ");
        String simpleName = mainType(language, fileName.substring(0, dot), code);
        if (simpleName != null) {
            Matcher inPackage = PACKAGE.matcher(code);
            String name = inPackage.find() ? inPackage.group(1) + "." + simpleName : simpleName;
            boolean boot = code.contains("@SpringBootApplication");
            if (found.stream().noneMatch(candidate -> candidate.name().equals(name))) {
                found.add(new Candidate(name, boot, file));
            }
        }
    }

    private @Nullable String mainType(String language, String fileName, String code) {
        return switch (language) {
            case "java" -> javaMain.matcher(code).find() ? fileName : null;
            case "groovy" -> GROOVY_MAIN.matcher(code).find() ? fileName : null;
            default -> kotlinType(fileName, code);
        };
    }

    /** A function outside all classes is compiled into a class named after its file. */
    private static @Nullable String kotlinType(String fileName, String code) {
        Matcher inObject = KOTLIN_STATIC.matcher(code);
        if (inObject.find()) {
            String name = null;
            Matcher types = KOTLIN_TYPE.matcher(code.substring(0, inObject.start()));
            while (types.find()) {
                name = types.group(1);
            }
            return name;
        }
        if (!KOTLIN_TOP_LEVEL.matcher(code).find()) {
            return null;
        }
        Matcher declared = KOTLIN_FILE_NAME.matcher(code);
        return declared.find()
                ? declared.group(1)
                : Character.toUpperCase(fileName.charAt(0))
                        + fileName.substring(1).replaceAll("[^\\w$]", "_")
                        + "Kt";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
