package io.github.dockeroptimizer.dockerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stages of a generated Dockerfile as texts, to tell which of them several Dockerfiles share. */
public final class Sections {
    private static final Pattern BEFORE_STAGE = Pattern.compile("(?m)(?=^FROM )");
    private static final Pattern FROM =
            Pattern.compile("\\AFROM (?:--\\S+ )*(?<image>\\S+)(?: AS (?<name>\\S+))?(?=\\R|\\z)");

    private Sections() {}

    /** Returns the stages of a Dockerfile, comments left out: what two Dockerfiles have in common runs once. */
    public static List<String> of(String dockerfile) {
        return pieces(dockerfile).stream()
                .filter(piece -> piece.startsWith("FROM "))
                .map(Sections::bare)
                .toList();
    }

    /**
     * Returns the Dockerfile with a folder more in the image of every stage that is not among the known ones. Its result is
     * of no use, but its steps are in no cache, and take as long as without.
     *
     * @param known stages that may come from the cache
     * @param folder the name of the folder
     */
    public static String uncached(String dockerfile, Set<String> known, String folder) {
        Set<String> names = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (String piece : pieces(dockerfile)) {
            Matcher from = FROM.matcher(piece);
            boolean stage = from.find();
            // What starts from a stage goes on in the folder that the stage was in.
            if (stage && !names.contains(from.group("image")) && !known.contains(bare(piece))) {
                text.append(from.group()).append("\nWORKDIR /").append(folder).append("\nWORKDIR /");
                text.append(piece, from.end(), piece.length());
            } else {
                text.append(piece);
            }
            if (stage && from.group("name") != null) {
                names.add(from.group("name"));
            }
        }
        return text.toString();
    }

    private static List<String> pieces(String dockerfile) {
        return List.of(BEFORE_STAGE.split(dockerfile));
    }

    private static String bare(String piece) {
        return piece.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }
}
