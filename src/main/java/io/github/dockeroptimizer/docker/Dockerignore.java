package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder belong to a build context, as {@code docker build} reads a {@code .dockerignore}.
 *
 * <p>The last rule that fits a path decides. A rule that fits a folder fits everything below it. A {@code !} rule is
 * only looked at for a path that is excluded so far, any other rule only for one that is included so far.
 */
public final class Dockerignore {
    /** Rules that exclude nothing. */
    public static final Dockerignore NONE = new Dockerignore(List.of());

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Rule> rules;
    private final List<IgnorePattern> patterns;

    /**
     * One line of the file.
     *
     * @param line its number, from 1
     * @param text the line without surrounding blanks, as it was written
     * @param negated whether it starts with {@code !} and so brings files back
     */
    public record Rule(int line, String text, boolean negated) {}

    private record Parsed(Rule rule, IgnorePattern pattern) {}

    private Dockerignore(List<Parsed> parsed) {
        rules = parsed.stream().map(Parsed::rule).toList();
        patterns = parsed.stream().map(Parsed::pattern).toList();
    }

    /**
     * Returns the rules of a file's text.
     *
     * @throws OptimizerException when a line is no pattern; it names the line
     */
    public static Dockerignore parse(String text) {
        List<Parsed> parsed = new ArrayList<>();
        String[] lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            // A comment has its # in the first column; later it is part of a file's name.
            String line = lines[i].strip();
            if (lines[i].startsWith("#") || line.isEmpty()) {
                continue;
            }
            boolean negated = line.startsWith("!");
            Rule rule = new Rule(i + 1, line, negated);
            parsed.add(
                    new Parsed(rule, compile(rule, negated ? line.substring(1).strip() : line)));
        }
        return new Dockerignore(parsed);
    }

    private static IgnorePattern compile(Rule rule, String pattern) {
        String clean = IgnorePattern.clean(pattern);
        if (clean.length() > 1 && clean.startsWith("/")) {
            clean = clean.substring(1);
        }
        try {
            if (rule.negated() && (pattern.isEmpty() || clean.equals("/"))) {
                throw new IllegalArgumentException("nothing follows the `!`");
            }
            return IgnorePattern.compile(clean);
        } catch (IllegalArgumentException e) {
            throw new OptimizerException(
                    "Line " + rule.line() + " of the .dockerignore is `" + rule.text() + "`, which is no pattern: "
                            + e.getMessage() + ".",
                    "Correct or remove that line of the `.dockerignore`.",
                    e);
        }
    }

    /**
     * Tells whether a file or folder is sent.
     *
     * @param relativePath the path below the context's root, with slashes on every system, such as {@code src/main}
     */
    public boolean includes(String relativePath) {
        return !decide(relativePath).excluded();
    }

    /** Returns whether a line asks for a path or for a folder that it is in, be it needed to let it in or not. */
    public boolean asksFor(String relativePath) {
        for (int i = 0; i < rules.size(); i++) {
            IgnorePattern pattern = patterns.get(i);
            if (rules.get(i).negated() && pathAndAbove(relativePath).anyMatch(pattern::matches)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> pathAndAbove(String path) {
        return Stream.iterate(path, one -> !one.isEmpty(), one -> one.substring(0, Math.max(0, one.lastIndexOf('/'))));
    }

    /** Returns the line that keeps a path out, or {@code null} where the path is sent. */
    public @Nullable Rule excludedBy(String relativePath) {
        Decision decision = decide(relativePath);
        return decision.excluded() ? rules.get(decision.last()) : null;
    }

    private Decision decide(String relativePath) {
        Decision decision = root();
        for (int slash = relativePath.indexOf('/'); slash > 0; slash = relativePath.indexOf('/', slash + 1)) {
            decision = decide(decision, relativePath.substring(0, slash));
        }
        return decide(decision, relativePath);
    }

    /** Returns the decision for the context's root, from which a walk starts. */
    Decision root() {
        return new Decision(new boolean[patterns.size()], false, -1);
    }

    /** Returns the decision for a path, given the one for its folder. */
    Decision decide(Decision parent, String path) {
        boolean[] hits = new boolean[patterns.size()];
        boolean excluded = false;
        int last = -1;
        for (int i = 0; i < hits.length; i++) {
            boolean negated = rules.get(i).negated();
            hits[i] = parent.hits[i] || (negated == excluded && patterns.get(i).matches(path));
            if (hits[i]) {
                excluded = !negated;
                last = i;
            }
        }
        return new Decision(hits, excluded, last);
    }

    /**
     * Tells whether something below an excluded folder may be sent after all. As BuildKit does: a negated pattern with
     * wildcards may bring back a file anywhere, a plain one only below the folders that it names.
     */
    boolean mayIncludeBelow(String excludedFolder) {
        for (int i = 0; i < patterns.size(); i++) {
            if (rules.get(i).negated() && patterns.get(i).mayMatchBelow(excludedFolder)) {
                return true;
            }
        }
        return false;
    }

    /** What the rules say of one path; needed again for what lies below it. */
    static final class Decision {
        private final boolean[] hits;
        private final boolean excluded;
        private final int last;

        private Decision(boolean[] hits, boolean excluded, int last) {
            this.hits = hits;
            this.excluded = excluded;
            this.last = last;
        }

        boolean excluded() {
            return excluded;
        }

        private int last() {
            return last;
        }

        @Override
        public String toString() {
            return (excluded ? "excluded " : "included ") + Arrays.toString(hits);
        }
    }
}
