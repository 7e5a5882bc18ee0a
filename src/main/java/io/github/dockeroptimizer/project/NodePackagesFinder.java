package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.NodePackages.Manager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds how packages are installed, from the lock file and {@code packageManager} of {@code package.json}. */
final class NodePackagesFinder {
    /** Of the first two npm takes the first, where both are there. */
    private static final Map<String, String> LOCKS = locks();

    private static final List<String> SETTINGS =
            List.of(".npmrc", "pnpm-workspace.yaml", ".pnpmfile.cjs", ".yarnrc", ".yarnrc.yml");
    private static final Pattern DECLARED = Pattern.compile("(?<name>npm|pnpm|yarn)@(?<major>\\d+).*");
    private static final Pattern YARN_PATH = Pattern.compile("(?m)^yarnPath:\\s*[\"']?([^\\s\"']+)");

    private final NodeWorkspace workspace;
    private final List<Fact> facts;

    NodePackagesFinder(NodeWorkspace workspace, List<Fact> facts) {
        this.workspace = workspace;
        this.facts = facts;
    }

    private static Map<String, String> locks() {
        Map<String, String> locks = new LinkedHashMap<>();
        locks.put("npm-shrinkwrap.json", "npm");
        locks.put("package-lock.json", "npm");
        locks.put("pnpm-lock.yaml", "pnpm");
        locks.put("yarn.lock", "yarn");
        return locks;
    }

    NodePackages find() {
        Map<String, String> found = new LinkedHashMap<>();
        LOCKS.forEach((lock, manager) -> {
            if (exists(lock)) {
                found.putIfAbsent(manager, lock);
            }
        });
        Matcher declared = declared();
        String name = declared == null ? null : declared.group("name");
        if (name == null && found.size() > 1) {
            throw twoLocks(List.copyOf(found.values()));
        }
        String command =
                name != null ? name : found.keySet().stream().findFirst().orElse("npm");
        String lock = found.get(command);
        facts.add(new Fact(
                "packages",
                command,
                name != null ? "packageManager in package.json" : lock != null ? lock : "no lock file is there"));
        facts.add(
                lock == null
                        ? new Fact(
                                "lock file",
                                "none: two builds may get different versions of packages",
                                "commit what `" + command + " install` writes")
                        : new Fact("lock file", lock, "exactly these versions are installed"));
        return new NodePackages(manager(command, declared, lock), lock, manifests(lock));
    }

    private OptimizerException twoLocks(List<String> locks) {
        String names = locks.stream().map(lock -> "`" + lock + "`").collect(Collectors.joining(" and "));
        return new OptimizerException(
                workspace.root() + " has " + names + ", one lock file was expected: they name versions of their own.",
                "Delete the one that is not kept up to date, or name the tool in package.json, such as"
                        + " `\"packageManager\": \"npm@10.9.0\"`.");
    }

    private @Nullable Matcher declared() {
        PackageJson root = PackageJson.in(workspace.root());
        String text = root == null ? null : root.text("packageManager");
        if (text == null) {
            return null;
        }
        Matcher matcher = DECLARED.matcher(text);
        if (!matcher.matches()) {
            throw new OptimizerException(
                    "`packageManager` in package.json is \"" + text
                            + "\", expected npm, pnpm or yarn with its version.",
                    "Write for example `\"packageManager\": \"pnpm@10.18.0\"`, or leave it out and commit the lock"
                            + " file of one of them.");
        }
        return matcher;
    }

    private Manager manager(String command, @Nullable Matcher declared, @Nullable String lock) {
        return switch (command) {
            case "npm" -> Manager.NPM;
            case "pnpm" -> Manager.PNPM;
            default -> isClassic(declared, lock) ? Manager.YARN_CLASSIC : Manager.YARN;
        };
    }

    /** The file of Yarn 1 begins with a comment, that of later ones with what they call metadata. */
    private boolean isClassic(@Nullable Matcher declared, @Nullable String lock) {
        if (declared != null) {
            return declared.group("major").equals("1");
        }
        return !exists(".yarnrc.yml") && (lock == null || !text(lock).contains("__metadata:"));
    }

    private List<String> manifests(@Nullable String lock) {
        Set<String> files = new LinkedHashSet<>();
        files.add(PackageJson.FILE);
        workspace.members().keySet().forEach(member -> files.add(member + "/" + PackageJson.FILE));
        if (lock != null) {
            files.add(lock);
        }
        SETTINGS.stream().filter(this::exists).forEach(files::add);
        if (exists(".yarnrc.yml")) {
            Matcher path = YARN_PATH.matcher(text(".yarnrc.yml"));
            Stream.of(path).filter(Matcher::find).map(found -> found.group(1)).forEach(files::add);
        }
        addLocal("", PackageJson.in(workspace.root()), files);
        workspace.members().forEach((folder, member) -> addLocal(folder + "/", member, files));
        return List.copyOf(files);
    }

    /** Packages that lie among the sources, as {@code "file:vendor/tides-1.0.0.tgz"}. */
    private void addLocal(String folder, @Nullable PackageJson manifest, Set<String> files) {
        if (manifest == null) {
            return;
        }
        for (String version : manifest.allDependencies().values()) {
            if (!version.startsWith("file:")) {
                continue;
            }
            Path path = Path.of(folder + version.substring("file:".length())).normalize();
            String name = path.toString().replace('\\', '/');
            if (Files.isDirectory(workspace.root().resolve(path))) {
                name += "/" + PackageJson.FILE;
            }
            if (!name.startsWith("..") && exists(name)) {
                files.add(name);
            }
        }
    }

    private boolean exists(String name) {
        return Files.isRegularFile(workspace.root().resolve(name));
    }

    private String text(String name) {
        try {
            return Files.readString(workspace.root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
