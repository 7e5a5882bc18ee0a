package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JVM wrote of the classes that it loaded, brought into an order that does not depend on which thread came first:
 * of the same list the JVM makes the same archive.
 */
final class ClassList {
    /** A class with its number. What comes after that it has where a class loader of the application has loaded it. */
    private static final Pattern CLASS =
            Pattern.compile("(\\S+) id: (\\d+)((?: super: \\d+)?(?: interfaces:(?: \\d+)+)?)((?: source: .*)?)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final SortedMap<String, Matcher> classes = new TreeMap<>();
    private final Map<String, String> keysByNumber = new HashMap<>();
    /** What is no class: call sites, and in later releases constants. */
    private final Collection<String> others = new TreeSet<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> sorted = new ArrayList<>();

    private ClassList(List<String> lines) {
        for (String line : lines) {
            Matcher entry = CLASS.matcher(line);
            if (entry.matches()) {
                String source = entry.group(4);
                String key = (source.isEmpty() ? "0" : "1") + entry.group(1) + source;
                classes.putIfAbsent(key, entry);
                keysByNumber.put(entry.group(2), key);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                others.add(line);
            }
        }
    }

    /** Sorts a list where it lies. */
    static void sort(Path file) throws IOException {
        Files.write(file, sorted(Files.readAllLines(file, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Returns the lines of a list in their order; as they are where they refer to what is not there. */
    static List<String> sorted(List<String> lines) {
        ClassList list = new ClassList(lines);
        return list.isComplete() ? list.inOrder() : lines;
    }

    private boolean isComplete() {
        for (Matcher entry : classes.values()) {
            Matcher number = NUMBER.matcher(entry.group(3));
            while (number.find()) {
                if (!keysByNumber.containsKey(number.group())) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<String> inOrder() {
        for (Map.Entry<String, Matcher> each : classes.entrySet()) {
            add(each.getKey(), each.getValue());
        }
        sorted.addAll(others);
        return sorted;
    }

    /** Adds a class after those that it stands on, and returns its new number. */
    private int add(String key, Matcher entry) {
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        Matcher number = NUMBER.matcher(entry.group(3));
        StringBuffer standsOn = new StringBuffer();
        while (number.find()) {
            String other = Objects.requireNonNull(keysByNumber.get(number.group()));
            int otherPlace = add(other, Objects.requireNonNull(classes.get(other)));
            number.appendReplacement(standsOn, Integer.toString(otherPlace));
        }
        number.appendTail(standsOn);
        int place = sorted.size();
        places.put(key, place);
        sorted.add(entry.group(1) + " id: " + place + standsOn + entry.group(4));
        return place;
    }
}
