package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where packages come from when not from the public index of their stack. What Maven downloads is for Maven's settings to
 * say.
 */
public record PackageMirrors(List<Mirror> mirrors) {
    /** None: all packages come from the public indexes. */
    public static final PackageMirrors NONE = new PackageMirrors(List.of());

    /** All stacks but Java, whose packages are for Maven's settings. */
    private static final List<String> NAMES = Arrays.stream(Stack.values())
            .filter(stack -> stack != Stack.JAVA)
            .map(Stack::id)
            .toList();

    private static final Pattern URL = Pattern.compile("(sparse\\+)?https?://[\\w.:@/~%+-]+");

    /**
     * What stands in for the index of a stack.
     *
     * @param url its address, as the tools of the stack want it
     */
    public record Mirror(Stack stack, String url) {
        /** Returns its host, with its port where it has one: tools ask for it where there is no TLS. */
        public String host() {
            return URI.create(url.replaceFirst("^sparse\\+", "")).getAuthority();
        }

        /** Returns whether it is asked without TLS. */
        public boolean isPlain() {
            return url.startsWith("http:") || url.startsWith("sparse+http:");
        }
    }

    /** Copies the entries. */
    public PackageMirrors {
        mirrors = List.copyOf(mirrors);
    }

    /** Returns what stands in for the index of a stack, or {@code null}. */
    public @Nullable Mirror of(Stack stack) {
        return mirrors.stream()
                .filter(mirror -> mirror.stack() == stack)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns what a text such as {@code python=https://pypi.acme.com/simple,node=https://npm.acme.com} means.
     *
     * @throws OptimizerException when an entry has another form
     */
    public static PackageMirrors parse(String text) {
        List<Mirror> mirrors = new ArrayList<>();
        for (String entry : text.split("[,\\s]+", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String name = equals < 0 ? "" : entry.substring(0, equals);
            String url = entry.substring(equals + 1);
            if (!NAMES.contains(name) || !URL.matcher(url).matches()) {
                throw new OptimizerException(
                        "`<packageMirrors>` has the entry \"" + entry + "\", expected `" + String.join("`, `", NAMES)
                                + "`: one of them, an equals sign and a URL.",
                        "Write for example `python=https://pypi.acme.com/simple,node=https://npm.acme.com`.");
            }
            mirrors.add(new Mirror(Stack.parse(name), url));
        }
        return new PackageMirrors(mirrors);
    }
}
