package io.github.dockeroptimizer.project;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a program is linked. To libraries in C where it has to be; nothing else keeps it from being static.
 *
 * @param tags the build tags to build it with
 * @param linked whether it is linked to libraries in C
 */
record GoLinks(List<String> tags, boolean linked) {
    /** As Go itself calls what is compiled only with C. */
    private static final String CGO = "cgo";

    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import\\s+|\\s+)\"C\"");
    private static final Pattern WITHOUT = Pattern.compile("!\\s*cgo\\b");

    /** Modules that do nothing without C, or stop as soon as they are used. */
    private static final Set<String> MODULES = Set.of(
            "github.com/mattn/go-sqlite3",
            "github.com/confluentinc/confluent-kafka-go",
            "github.com/confluentinc/confluent-kafka-go/v2",
            "github.com/godror/godror",
            "github.com/h2non/bimg",
            "github.com/davidbyttow/govips/v2",
            "gopkg.in/gographics/imagick.v3",
            "github.com/linxGnu/grocksdb",
            "github.com/tecbot/gorocksdb",
            "github.com/miekg/pkcs11",
            "github.com/pebbe/zmq4",
            "github.com/marcboeker/go-duckdb",
            "github.com/marcboeker/go-duckdb/v2",
            "github.com/libgit2/git2go/v34",
            "gocv.io/x/gocv");

    /**
     * Returns how a program is linked.
     *
     * @param extras the build tags that the user names; the tag {@code cgo} asks for C
     */
    static GoLinks of(List<String> extras, Collection<GoFile> modules, GoSources sources, List<Fact> facts) {
        List<String> tags = extras.stream().filter(tag -> !tag.equals(CGO)).toList();
        if (!tags.isEmpty()) {
            facts.add(new Fact("build tags", String.join(", ", tags), "parameter `extras`"));
        }
        String needed = extras.contains(CGO) ? "`cgo` in parameter `extras`" : evidence(modules, sources);
        facts.add(
                needed == null
                        ? new Fact("linking", "static", "no import \"C\" in the sources, and no module known for it")
                        : new Fact("linking", "to libraries in C", needed));
        return new GoLinks(tags, needed != null);
    }

    /** Returns what needs C, or {@code null}; an import that has an alternative without C does not count. */
    private static @Nullable String evidence(Collection<GoFile> modules, GoSources sources) {
        for (GoFile module : modules) {
            for (String needed : required(module)) {
                if (MODULES.contains(needed)) {
                    return needed + " in go.mod";
                }
            }
        }
        Set<String> optional = sources.files().stream()
                .filter(source -> WITHOUT.matcher(source.constraint()).find())
                .map(GoSources.Source::folder)
                .collect(Collectors.toSet());
        return sources.files().stream()
                .filter(source -> IMPORT.matcher(source.text()).find() && !optional.contains(source.folder()))
                .map(source -> "import \"C\" in " + source.path())
                .findFirst()
                .orElse(null);
    }

    private static List<String> required(GoFile module) {
        return module.all("require").map(one -> one.words().get(0)).toList();
    }
}
