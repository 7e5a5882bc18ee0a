package io.github.dockeroptimizer.dockerfile;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a Dockerfile in pieces: each is an instruction with all its lines, or a line between instructions. */
final class Instructions {
    private static final Pattern ESCAPE = Pattern.compile("(?i)\\A(?:#[^\\n]*\\R)*#\\s*escape\\s*=\\s*`");
    private static final Pattern HEREDOC =
            Pattern.compile("(?is)\\s*(?:RUN|COPY|ADD)\\b.*<<-?[\"']?(?<end>\\w+)[\"']?.*");
    private static final Pattern ASIDE = Pattern.compile("\\s*(?:#.*)?");

    private final String[] lines;
    private final String escape;

    Instructions(String text) {
        this.lines = text.split("(?<=\n)", -1);
        this.escape = ESCAPE.matcher(text).find() ? "`" : "\\";
    }

    /** Hands on the pieces in their order; together they are the text. */
    void each(Consumer<String> consumer) {
        StringBuilder piece = new StringBuilder();
        String heredoc = null;
        for (String line : lines) {
            boolean aside = ASIDE.matcher(line.strip()).matches();
            // Comments and empty lines do not end an instruction that goes on.
            boolean ends = piece.isEmpty() && aside;
            piece.append(line);
            if (heredoc != null) {
                ends = line.strip().equals(heredoc);
            } else if (!aside && !line.stripTrailing().endsWith(escape)) {
                heredoc = heredoc(piece.toString());
                ends = heredoc == null;
            }
            if (ends) {
                heredoc = null;
                consumer.accept(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            consumer.accept(piece.toString());
        }
    }

    private static @Nullable String heredoc(String instruction) {
        Matcher matcher = HEREDOC.matcher(instruction.strip());
        return matcher.matches() ? matcher.group("end") : null;
    }
}
