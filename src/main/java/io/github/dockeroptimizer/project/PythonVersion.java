package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits on the version of Python, such as {@code >=3.10,<4} or Poetry's {@code ^3.9}. */
record PythonVersion(String limits) {
    private static final Pattern LIMIT =
            Pattern.compile("(===?|!=|~=|>=|<=|>|<|\\^|~|)\\s*(\\d+)(?:\\.(\\d+|\\*))?([.\\w*]*)");

    /** Returns the version to take: the default of our images where it is allowed, else the newest that is. */
    String choose(String evidence) {
        StackImages images = Stack.PYTHON.knowledge().images();
        List<String> versions = images.versions();
        if (allows(images.version())) {
            return images.version();
        }
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (allows(versions.get(i))) {
                return versions.get(i);
            }
        }
        throw new OptimizerException(
                "`" + limits + "` in " + evidence + " allows none of the versions of Python that there are base images"
                        + " of: " + String.join(", ", versions) + ".",
                "Widen it, or set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=3.13`) to the one that the"
                        + " image shall have.");
    }

    /** Returns whether a version such as {@code 3.13} is allowed; any of its patch releases may be the one. */
    boolean allows(String version) {
        int minor = Integer.parseInt(version.substring(version.indexOf('.') + 1));
        return Arrays.stream(limits.split("\\|\\|?"))
                .anyMatch(one -> Arrays.stream(one.split(",")).allMatch(limit -> allows(limit.strip(), minor)));
    }

    private static boolean allows(String limit, int minor) {
        Matcher parts = LIMIT.matcher(limit);
        if (!parts.matches()) {
            return true;
        }
        int major = Integer.parseInt(parts.group(2));
        String second = parts.group(3);
        boolean all = second == null || second.equals("*");
        // The third major version is the only one that there is.
        int wanted = major < 3 ? -1 : major > 3 ? 1000 : all ? 0 : Integer.parseInt(second);
        String patch = parts.group(4);
        boolean exact = patch.isEmpty() || patch.equals(".0") || patch.equals(".*");
        return switch (parts.group(1)) {
            case ">=" -> minor >= wanted;
            case ">" -> (exact && !all) ? minor > wanted : minor >= wanted;
            case "<=" -> (all && major == 3) || minor <= wanted;
            case "<" -> exact ? minor < wanted : minor <= wanted;
            case "!=" -> !patch.equals(".*") || minor != wanted;
            case "^" -> major == 3 && minor >= wanted;
            case "~=" -> major == 3 && (patch.isEmpty() ? minor >= wanted : minor == wanted);
            default -> major == 3 && (all || minor == wanted);
        };
    }
}
