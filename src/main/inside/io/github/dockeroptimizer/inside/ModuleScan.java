package io.github.dockeroptimizer.inside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds the modules of the JDK that classes refer to, whether or not anything refers to those classes: a JDBC driver or a
 * logging backend is found by name when the application starts, so that {@code jdeps}, which follows references from the
 * application, never comes to it.
 */
final class ModuleScan {
    private final JdkImage jdk;
    private final Set<String> modules = new TreeSet<>();

    ModuleScan(JdkImage jdk) {
        this.jdk = jdk;
    }

    /** Reads every class below a folder, in jars and beside them. */
    Set<String> read(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar")) {
                    readJar(file);
                } else if (isClass(name)) {
                    readClass(Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return modules;
    }

    private void readJar(Path jar) throws IOException {
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isClass(entry.getName())) {
                    readClass(Streams.bytes(zip));
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private void readClass(byte[] bytes) throws IOException {
        if (bytes.length < 10) {
            return;
        }
        for (String name : ConstantPool.classesOf(new ByteArrayInputStream(bytes))) {
            String module = jdk.moduleOf(name);
            if (module != null) {
                modules.add(module);
            }
        }
    }
}
