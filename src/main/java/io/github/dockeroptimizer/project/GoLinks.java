package io.github.dockeroptimizer.project;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether a program has to be linked to libraries in C: nothing else keeps it from being static. */
final class GoLinks {
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

    private GoLinks() {}

    /** Returns what needs C, or {@code null}; an import that has an alternative without C does not count. */
    static @Nullable String evidence(Collection<GoFile> modules, GoSources sources) {
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
