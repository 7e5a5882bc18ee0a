package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code go.mod} or {@code go.work} says: both have the same form.
 *
 * @param directives its directives in their order, those in blocks one by one
 */
record GoFile(List<GoFile.Directive> directives) {
    /** Copies the list. */
    GoFile {
        directives = List.copyOf(directives);
    }

    /**
     * One directive.
     *
     * @param verb what it says: {@code require}
     * @param words what it says it of, without quotes
     * @param indirect whether it names what only another module needs
     */
    record Directive(String verb, List<String> words, boolean indirect) {}

    /** Returns what a file says; nothing where there is no such file. */
    static GoFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new GoFile(List.of());
        }
        try {
            List<Directive> directives = new ArrayList<>();
            String block = null;
            for (String line : Files.readAllLines(file)) {
                int comment = line.indexOf("//");
                boolean indirect = comment >= 0 && line.substring(comment).matches("//\\s*indirect\\b.*");
                List<String> words = words(comment < 0 ? line : line.substring(0, comment));
                if (words.isEmpty()) {
                    continue;
                }
                if (block != null) {
                    if (words.get(0).equals(")")) {
                        block = null;
                    } else {
                        directives.add(new Directive(block, words, indirect));
                    }
                } else if (words.size() == 2 && words.get(1).equals("(")) {
                    block = words.get(0);
                } else {
                    directives.add(new Directive(words.get(0), words.subList(1, words.size()), indirect));
                }
            }
            return new GoFile(directives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        return Stream.of(line.replace("(", " ( ").strip().split("\\s+"))
                .map(word -> word.replaceAll("^[\"`]|[\"`]$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the first word of a directive that a file has once, or {@code null}. */
    @Nullable
    String word(String verb) {
        return all(verb)
                .filter(one -> !one.words().isEmpty())
                .map(one -> one.words().get(0))
                .findFirst()
                .orElse(null);
    }

    /** Returns all directives of a kind. */
    Stream<Directive> all(String verb) {
        return directives.stream().filter(one -> one.verb().equals(verb));
    }

    /** Returns the version of a module that is required, or {@code null}. */
    @Nullable
    String required(String module) {
        return all("require")
                .filter(one -> one.words().size() > 1 && one.words().get(0).equals(module))
                .map(one -> one.words().get(1))
                .findFirst()
                .orElse(null);
    }

    /** Returns the folders of the modules that lie beside and are taken from there, as they are written. */
    List<String> folders() {
        List<String> folders = new ArrayList<>();
        all("use").map(one -> one.words().get(0)).forEach(folders::add);
        all("replace").forEach(one -> {
            int arrow = one.words().indexOf("=>");
            String target = arrow < 0 || arrow + 1 >= one.words().size()
                    ? ""
                    : one.words().get(arrow + 1);
            if (target.matches("\\.{1,2}(/.*)?|/.*")) {
                folders.add(target);
            }
        });
        return folders;
    }
}
