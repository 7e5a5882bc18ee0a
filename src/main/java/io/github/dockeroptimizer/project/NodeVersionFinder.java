package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the version of Node.js to run on: declared, from {@code .nvmrc}, from {@code engines}, else the default. */
final class NodeVersionFinder {
    private static final StackImages IMAGES = Stack.NODE.knowledge().images();
    private static final List<String> FILES = List.of(".nvmrc", ".node-version");
    private static final Pattern EXACT = Pattern.compile("v?(\\d+)(\\.\\d+){0,2}");
    private static final Map<String, String> CODE_NAMES =
            Map.of("lts/iron", "20", "lts/jod", "22", "lts/krypton", "24", "lts/*", IMAGES.version());

    private final NodeWorkspace workspace;
    private final List<Fact> facts;

    NodeVersionFinder(NodeWorkspace workspace, List<Fact> facts) {
        this.workspace = workspace;
        this.facts = facts;
    }

    String find(@Nullable String declared) {
        if (declared != null) {
            Matcher exact = EXACT.matcher(declared.strip());
            if (!exact.matches()) {
                throw new OptimizerException(
                        "`<languageVersion>` is \"" + declared + "\", expected a version of Node.js.",
                        "Set for example `-Ddocker-optimizer.languageVersion=" + IMAGES.version() + "`.");
            }
            return found(exact.group(1), "declared as `<languageVersion>`");
        }
        for (Path folder : List.of(workspace.root().resolve(workspace.module()), workspace.root())) {
            for (String file : FILES) {
                String version = ofFile(folder.resolve(file));
                if (version != null) {
                    return found(version, file);
                }
            }
        }
        for (PackageJson manifest : manifests()) {
            String engines = manifest.text("engines", "node");
            String version = engines == null ? null : ofRange(engines);
            if (version != null) {
                return found(version, "`engines.node` in package.json is `" + engines + "`");
            }
        }
        return found(IMAGES.version(), "nothing asks for another");
    }

    private String found(String version, String evidence) {
        facts.add(new Fact("Node.js", version, evidence));
        return version;
    }

    private List<PackageJson> manifests() {
        List<PackageJson> manifests = new ArrayList<>(List.of(workspace.application()));
        PackageJson root = PackageJson.in(workspace.root());
        if (root != null) {
            manifests.add(root);
        }
        return manifests;
    }

    private static @Nullable String ofFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            String text = Files.readString(file).strip();
            Matcher exact = EXACT.matcher(text);
            return exact.matches() ? exact.group(1) : CODE_NAMES.get(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the default where it is allowed, else the newest that is; where there is none, the one asked for. */
    private static @Nullable String ofRange(String text) {
        SemverRange range = SemverRange.parse(text);
        if (range == null) {
            return null;
        }
        List<String> versions = new ArrayList<>(IMAGES.versions());
        Collections.reverse(versions);
        versions.remove(IMAGES.version());
        versions.add(0, IMAGES.version());
        for (IntPredicate allowed : List.<IntPredicate>of(range::allowsNewest, range::allowsSome)) {
            for (String version : versions) {
                if (allowed.test(Integer.parseInt(version))) {
                    return version;
                }
            }
        }
        Matcher first = Pattern.compile("\\d+").matcher(text);
        return first.find() ? first.group() : null;
    }
}
