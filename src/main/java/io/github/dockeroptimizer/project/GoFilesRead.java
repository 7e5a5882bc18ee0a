package io.github.dockeroptimizer.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the files and folders of a module that its sources read when it runs, by a path that is written there. */
final class GoFilesRead {
    private static final Pattern READ = Pattern.compile(
            "\\b(?:ParseFiles|ParseGlob|LoadHTMLGlob|LoadHTMLFiles|Dir|DirFS|ReadFile|Open|ServeFile|SendFile|StaticFile)"
                    + "\\([^\")]*\"(?:\\./)?([\\w-][\\w.-]*)[^\"]*\"|\\bStatic(?:FS)?\\(\\s*\"[^\"]*\"\\s*,\\s*\"(?:\\./)?([\\w-][\\w.-]*)[^\"]*\"");

    /** What is nobody's business but that of whom runs the image. */
    private static final Pattern SECRET = Pattern.compile("\\.(?:pem|key|crt|p12|pfx|jks|env)\"$"
            + "|\"(?:\\./)?(?:secrets?|certs?|certificates?|keys?|private|credentials?|tls)[/\"]");

    private GoFilesRead() {}

    /** Returns them, each the first part of its path: a whole folder. */
    static List<String> of(Path folder, GoSources sources, List<Fact> facts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (GoSources.Source source : sources.files()) {
            Matcher read = READ.matcher(source.text());
            while (read.find()) {
                String name = read.group(1) == null ? read.group(2) : read.group(1);
                if (Files.exists(folder.resolve(name))
                        && !SECRET.matcher(read.group()).find()) {
                    found.putIfAbsent(name, source.path());
                }
            }
        }
        found.forEach((name, source) -> facts.add(new Fact("file", name, "read in " + source)));
        return new ArrayList<>(found.keySet());
    }
}
