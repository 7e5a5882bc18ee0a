package io.github.dockeroptimizer.inside;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A jar or WAR that is being taken apart. */
final class Archive implements Closeable {
    private final Path path;
    private final ZipFile zip;

    Archive(Path path) throws IOException {
        this.path = path;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new ToolException(
                    path + " cannot be read as a zip file (" + e.getMessage() + "), a jar or WAR was expected.",
                    "Build it anew with `mvn clean package`.");
        }
    }

    /** Returns all names, in the order of the archive. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            names.add(entry.getName());
        }
        return names;
    }

    /** Returns all names in the alphabet's order, which stays when a build happens to write the archive in another. */
    List<String> sortedNames() {
        List<String> names = names();
        Collections.sort(names);
        return names;
    }

    /** Fails unless some entry lies in a folder. */
    void require(String folder, String expected, String remedy) {
        for (String name : names()) {
            if (name.startsWith(folder)) {
                return;
            }
        }
        throw new ToolException(path + " has no " + folder + " in it, " + expected, remedy);
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException(path + " has no " + name + " in it, which was expected there.");
        }
        return zip.getInputStream(entry);
    }

    /** Returns the lines of a text. */
    List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Returns a copy of the manifest, empty where there is none. */
    Manifest manifest() throws IOException {
        if (!has(JarFile.MANIFEST_NAME)) {
            return new Manifest();
        }
        try (InputStream in = open(JarFile.MANIFEST_NAME)) {
            return new Manifest(in);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
