package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Cargo.toml} as Cargo does: what it leaves out, the files in the folder tell. */
final class CargoManifest {
    /** The tables of what a program or its build script needs. */
    static final List<String> BUILT = List.of("dependencies", "build-dependencies");

    private static final List<String> DEPENDENCIES = List.of("dependencies", "build-dependencies", "dev-dependencies");

    private final Path root;
    private final String folder;
    private final TomlFile manifest;

    /**
     * Reads the manifest of a folder.
     *
     * @param root the root of the workspace
     * @param folder the folder of the package, relative to the root
     */
    CargoManifest(Path root, String folder) {
        this.root = root;
        this.folder = folder;
        this.manifest = TomlFile.read(root.resolve(folder).resolve("Cargo.toml"));
    }

    /** Returns the package, or {@code null} where the manifest is only that of a workspace. */
    @Nullable
    CargoPackage read() {
        String name = manifest.text("package", "name");
        return name == null ? null : new CargoPackage(name, folder, manifest, binaries(name), library(), script());
    }

    /** Returns the tables of dependencies, those for some targets only included. */
    static List<TomlFile> dependencies(TomlFile manifest) {
        return dependencies(manifest, DEPENDENCIES);
    }

    /** Returns the tables of these names, those for some targets only included. */
    static List<TomlFile> dependencies(TomlFile manifest, List<String> kinds) {
        List<TomlFile> tables = new ArrayList<>();
        List<TomlFile> places = new ArrayList<>(List.of(manifest));
        TomlFile targets = manifest.table("target");
        targets.names().forEach(target -> places.add(targets.table(target)));
        places.forEach(place -> kinds.forEach(kind -> tables.add(place.table(kind))));
        return tables;
    }

    private List<CargoPackage.Binary> binaries(String packageName) {
        List<CargoPackage.Binary> binaries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        for (TomlFile table : manifest.tables("bin")) {
            String name = table.text("name");
            String declared = table.text("path");
            if (name != null) {
                String source = path(declared == null ? usualSource(name, packageName) : declared);
                binaries.add(new CargoPackage.Binary(name, source, table.texts("required-features")));
                names.add(name);
                sources.add(source);
            }
        }
        if (findsBinaries(!names.isEmpty())) {
            for (CargoPackage.Binary found : found(packageName)) {
                if (!names.contains(found.name()) && !sources.contains(found.source())) {
                    binaries.add(found);
                }
            }
        }
        return binaries;
    }

    /** In the first edition, who named one program had to name all. */
    private boolean findsBinaries(boolean someAreNamed) {
        String said = manifest.text("package", "autobins");
        String edition = manifest.text("package", "edition");
        boolean first = (edition == null || edition.equals("2015")) && !manifest.has("package", "edition", "workspace");
        return said == null ? !first || !someAreNamed : said.equals("true");
    }

    private String usualSource(String name, String packageName) {
        for (String usual : List.of("src/bin/" + name + ".rs", "src/bin/" + name + "/main.rs")) {
            if (isFile(usual)) {
                return usual;
            }
        }
        return name.equals(packageName) || isFile("src/main.rs") ? "src/main.rs" : "src/bin/" + name + ".rs";
    }

    private List<CargoPackage.Binary> found(String packageName) {
        List<CargoPackage.Binary> found = new ArrayList<>();
        if (isFile("src/main.rs")) {
            found.add(new CargoPackage.Binary(packageName, path("src/main.rs"), List.of()));
        }
        Path folderOfBinaries = file("src/bin");
        if (!Files.isDirectory(folderOfBinaries)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folderOfBinaries)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && name.endsWith(".rs")) {
                    String stem = name.substring(0, name.length() - ".rs".length());
                    found.add(new CargoPackage.Binary(stem, path("src/bin/" + name), List.of()));
                } else if (Files.isRegularFile(file.resolve("main.rs"))) {
                    found.add(new CargoPackage.Binary(name, path("src/bin/" + name + "/main.rs"), List.of()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private @Nullable String library() {
        String declared = manifest.text("lib", "path");
        if (declared != null) {
            return path(declared);
        }
        return manifest.has("lib") || isFile("src/lib.rs") ? path("src/lib.rs") : null;
    }

    private @Nullable String script() {
        String declared = manifest.text("package", "build");
        if (declared == null || declared.equals("true")) {
            return declared != null || isFile("build.rs") ? path("build.rs") : null;
        }
        return declared.equals("false") ? null : path(declared);
    }

    private String path(String file) {
        return CargoPackage.inside(folder, Path.of(file).normalize().toString().replace('\\', '/'));
    }

    private boolean isFile(String file) {
        return Files.isRegularFile(file(file));
    }

    private Path file(String file) {
        return root.resolve(folder).resolve(file);
    }
}
