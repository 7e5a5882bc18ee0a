package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The application's own settings, from {@code application.properties} and {@code application.yml} in the resource
 * folders. Files and documents that belong to a profile are left out: which profile runs is not known at build time.
 */
final class ApplicationProperties {
    private static final List<String> FILES = List.of(
            "application.yml",
            "application.yaml",
            "application.properties",
            "config/application.yml",
            "config/application.yaml",
            "config/application.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]+)(?::([^{}]*))?}");

    /** A value and the file it came from. */
    record Setting(String value, String file) {}

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /** Returns the settings of an application that has none. */
    static ApplicationProperties none() {
        return new ApplicationProperties();
    }

    /**
     * Reads the settings of a project.
     *
     * @param more further files, relative to the project, whose settings win over those in the resource folders
     */
    static ApplicationProperties of(MavenProject project, List<String> more) {
        ApplicationProperties properties = new ApplicationProperties();
        Path base = project.getBasedir().toPath();
        for (Resource resource : project.getBuild().getResources()) {
            ResourceFilter filter = new ResourceFilter(project, resource);
            for (String name : FILES) {
                if (filter.includes(name)) {
                    properties.addIfThere(base.resolve(resource.getDirectory()).resolve(name), base, filter::filter);
                }
            }
        }
        for (String name : more) {
            properties.addIfThere(base.resolve(name), base, UnaryOperator.identity());
        }
        return properties;
    }

    private void addIfThere(Path file, Path base, UnaryOperator<String> filter) {
        if (Files.isRegularFile(file)) {
            add(file, base.relativize(file).toString().replace('\\', '/'), filter);
        }
    }

    private void add(Path file, String shown, UnaryOperator<String> filter) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            if (file.toString().endsWith(".properties")) {
                // Spring splits a properties file into documents, too: at a comment of three hyphens.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String document : text.split("(?m)^[#!]---\\s*$", -1)) {
                    Properties loaded = new Properties();
                    loaded.load(new StringReader(document));
                    Map<String, String> flat = new LinkedHashMap<>();
                    loaded.stringPropertyNames().forEach(key -> flat.put(key, loaded.getProperty(key)));
                    addUnlessOfProfile(flat, values);
                }
            } else {
                // Maven's @name@ is no YAML: resolve it first, as the build's resource filtering will.
                String text = filter.apply(Files.readString(file));
                for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                    Map<String, String> flat = new LinkedHashMap<>();
                    flatten("", document, flat);
                    if (!flat.containsKey("spring.config.activate.on-profile")
                            && !flat.containsKey("spring.profiles")) {
                        values.putAll(flat);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException | YAMLException e) {
            throw new OptimizerException(
                    "Cannot read " + shown + ": " + firstLine(e) + ".",
                    "Correct the file; the port and the health path are read from it.",
                    e);
        }
        values.forEach((key, value) -> settings.put(canonical(key), new Setting(filter.apply(value), shown)));
    }

    private static void addUnlessOfProfile(Map<String, String> document, Map<String, String> values) {
        if (!document.containsKey("spring.config.activate.on-profile") && !document.containsKey("spring.profiles")) {
            values.putAll(document);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).strip();
    }

    private static void flatten(String prefix, @Nullable Object node, Map<String, String> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, value, into));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(prefix + "[" + i + "]", list.get(i), into);
            }
        } else if (node != null) {
            into.put(prefix, node.toString());
        }
    }

    /** Spring reads {@code basePath}, {@code base_path} and {@code base-path} alike. */
    private static String canonical(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns the setting under a key with its placeholders resolved, or {@code null} where it is not set. */
    @Nullable
    Setting get(String key) {
        // Quarkus marks what only holds in production, which an image is for.
        Setting setting = settings.get(canonical("%prod." + key));
        setting = setting == null ? settings.get(canonical(key)) : setting;
        return setting == null ? null : new Setting(resolve(setting.value(), 0), setting.file());
    }

    /** Resolves {@code ${name:default}}: another setting, else the default; the environment is not known yet. */
    private String resolve(String value, int depth) {
        Matcher matcher = PLACEHOLDER.matcher(value);
        if (depth > 8 || !matcher.find()) {
            return value.strip();
        }
        Setting other = settings.get(canonical(matcher.group(1)));
        String fallback = matcher.group(2) == null ? "" : matcher.group(2);
        String replacement = other == null ? fallback : other.value();
        return resolve(value.substring(0, matcher.start()) + replacement + value.substring(matcher.end()), depth + 1);
    }
}
