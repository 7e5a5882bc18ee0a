package io.github.dockeroptimizer.inside;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar that depends on its content alone: all entries have one time, and every folder has an entry of its own,
 * since Spring searches the class path by them.
 */
final class JarWriter implements Closeable {
    private static final LocalDate EARLIEST = LocalDate.of(1980, 2, 1);

    private final ZipOutputStream zip;
    private final long time;
    private final Set<String> written = new HashSet<>();

    JarWriter(OutputStream out, long epochSeconds, Manifest manifest) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        time = entryTime(epochSeconds);
        begin(JarFile.MANIFEST_NAME);
        unsigned(manifest).write(zip);
        zip.closeEntry();
    }

    /**
     * Returns the instant that a zip file records as noon of that day. Zip files have local times, and noon is a time
     * that no zone's clock leaves out.
     */
    private static long entryTime(long epochSeconds) {
        LocalDate day =
                LocalDateTime.ofEpochSecond(epochSeconds, 0, ZoneOffset.UTC).toLocalDate();
        return (day.isBefore(EARLIEST) ? EARLIEST : day)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
    }

    /** Adds a file, unless the name was there before or belongs to the jar that the content comes from. */
    void add(String name, InputStream content) throws IOException {
        boolean file = !name.isEmpty() && !name.endsWith("/");
        if (file && !written.contains(name) && !isOfTheOldJar(name)) {
            begin(name);
            Streams.copy(content, zip);
            zip.closeEntry();
        }
    }

    private void begin(String name) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash + 1);
            if (!written.contains(folder)) {
                put(folder);
                zip.closeEntry();
            }
        }
        put(name);
    }

    private void put(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        zip.putNextEntry(entry);
        written.add(name);
    }

    /** A signature does not fit a jar that was written anew, nor does an index. */
    private static boolean isOfTheOldJar(String name) {
        return name.matches("META-INF/(INDEX\\.LIST|SIG-[^/]*|[^/]*\\.(SF|DSA|RSA|EC))");
    }

    private static Manifest unsigned(Manifest manifest) {
        Manifest result = new Manifest(manifest);
        result.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (Iterator<Attributes> sections = result.getEntries().values().iterator(); sections.hasNext(); ) {
            Attributes section = sections.next();
            for (Iterator<Map.Entry<Object, Object>> each = section.entrySet().iterator(); each.hasNext(); ) {
                if (each.next().getKey().toString().contains("-Digest")) {
                    each.remove();
                }
            }
            if (section.isEmpty()) {
                sections.remove();
            }
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
