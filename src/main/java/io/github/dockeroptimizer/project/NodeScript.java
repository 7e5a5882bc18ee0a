package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script of a {@code package.json} as the one program that it starts, so that no shell is needed.
 *
 * @param variables the variables that are set before it
 * @param words the program and its arguments
 */
record NodeScript(Map<String, String> variables, List<String> words) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_]\\w*)=(.*)");
    private static final Pattern SHELL = Pattern.compile("[;|&$`<>()*]");
    /** What the build does anyway, before a start. */
    private static final Pattern BUILD = Pattern.compile("((npm|pnpm|yarn)( run)? \\S*build\\S*|tsc\\b.*)");

    /** Returns what a script starts, or {@code null} where that takes a shell. */
    static @Nullable NodeScript parse(String text) {
        String last = text.strip();
        for (int and = last.indexOf("&&"); and >= 0; and = last.indexOf("&&")) {
            if (!BUILD.matcher(last.substring(0, and).strip()).matches()) {
                return null;
            }
            last = last.substring(and + 2).strip();
        }
        last = last.replaceFirst("^exec\\s+", "");
        if (SHELL.matcher(last).find()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(last);
        while (word.find()) {
            String found =
                    word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            Matcher variable = VARIABLE.matcher(found);
            if (words.isEmpty() && variable.matches()) {
                variables.put(variable.group(1), variable.group(2));
            } else if (!words.isEmpty() || !found.equals("cross-env")) {
                words.add(found);
            }
        }
        return words.isEmpty() ? null : new NodeScript(variables, words);
    }
}
