package io.github.dockeroptimizer.docker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One pattern of a {@code .dockerignore}.
 *
 * <p>{@code *} and {@code ?} stop at a slash, {@code **} does not, {@code [a-z]} is a class that {@code ^} negates, and
 * a backslash takes away the meaning of the next character.
 */
final class IgnorePattern {
    private static final String ANY_FOLDERS = "(?:.*/)?";
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[\\]\\\\]");

    private final String text;
    private final boolean wild;
    private final Predicate<String> matcher;

    private IgnorePattern(String text, boolean wild, Predicate<String> matcher) {
        this.text = text;
        this.wild = wild;
        this.matcher = matcher;
    }

    /**
     * Returns the pattern of a cleaned text.
     *
     * @throws IllegalArgumentException when it is malformed; the message says why
     */
    static IgnorePattern compile(String text) {
        Translation translation = new Translation(text);
        translation.run();
        if (!translation.wild) {
            return new IgnorePattern(text, false, text::equals);
        }
        try {
            Pattern regex = Pattern.compile(translation.regex.toString(), Pattern.DOTALL);
            return new IgnorePattern(text, true, regex.asMatchPredicate());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    boolean matches(String path) {
        return matcher.test(path);
    }

    boolean mayMatchBelow(String folder) {
        return wild || text.startsWith(folder + "/");
    }

    /** Returns the shortest equal path: no {@code .}, no double slash, {@code ..} resolved where it can be. */
    static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!up || !absolute) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** Turns the pattern into a regular expression, one character after the other. */
    private static final class Translation {
        private final String text;
        private final StringBuilder regex = new StringBuilder();
        private boolean wild;
        private int at;

        Translation(String text) {
            this.text = text;
        }

        void run() {
            while (at < text.length()) {
                char c = text.charAt(at++);
                switch (c) {
                    case '*' -> star();
                    case '?' -> wild("[^/]");
                    case '[' -> characterClass();
                    case '\\' -> escaped();
                    default -> literal(c);
                }
            }
        }

        private void star() {
            if (!next('*')) {
                wild("[^/]*");
                return;
            }
            boolean first = at == 2;
            boolean slash = next('/');
            // A leading `**` before plain text is a suffix: `**foo` fits `a/barfoo`, though `**foo*` does not.
            boolean suffix =
                    first && !slash && !WILDCARD.matcher(text.substring(at)).find();
            wild(suffix || at == text.length() ? ".*" : ANY_FOLDERS);
        }

        private void escaped() {
            if (at == text.length()) {
                throw new IllegalArgumentException("nothing follows the last backslash");
            }
            wild = true;
            literal(text.charAt(at++));
        }

        private void characterClass() {
            wild("[");
            if (next('^')) {
                regex.append('^');
            }
            int start = at;
            while (at < text.length() && (text.charAt(at) != ']' || at == start)) {
                char c = text.charAt(at++);
                if (c == '\\' && at < text.length()) {
                    literal(text.charAt(at++));
                } else if (c == '-') {
                    regex.append('-');
                } else {
                    literal(c);
                }
            }
            if (!next(']')) {
                throw new IllegalArgumentException("the `[` is never closed");
            }
            regex.append(']');
        }

        private boolean next(char expected) {
            boolean found = at < text.length() && text.charAt(at) == expected;
            if (found) {
                at++;
            }
            return found;
        }

        private void wild(String expression) {
            wild = true;
            regex.append(expression);
        }

        private void literal(char c) {
            if (c < 128 && !Character.isLetterOrDigit(c)) {
                regex.append('\\');
            }
            regex.append(c);
        }
    }
}
