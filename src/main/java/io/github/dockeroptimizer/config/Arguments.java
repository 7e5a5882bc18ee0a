package io.github.dockeroptimizer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a line of arguments as a shell would: at blanks, but not within single or double quotes. */
public final class Arguments {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']+|\"[^\"]*\"|'[^']*')+");
    private static final Pattern QUOTES = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private Arguments() {}

    /** Returns the arguments in a line; none where it is {@code null} or blank. */
    public static List<String> split(@Nullable String line) {
        List<String> arguments = new ArrayList<>();
        Matcher words = WORD.matcher(line == null ? "" : line);
        while (words.find()) {
            arguments.add(QUOTES.matcher(words.group()).replaceAll(quoted -> {
                String inner = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
                return Matcher.quoteReplacement(inner);
            }));
        }
        return arguments;
    }
}
