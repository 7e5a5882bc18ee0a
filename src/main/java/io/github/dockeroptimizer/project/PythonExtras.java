package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.PythonApplication.Dependencies;
import io.github.dockeroptimizer.project.PythonApplication.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The optional parts of an application in Python that are to be built. */
final class PythonExtras {
    /** Where pyproject.toml declares them; what setup.py and pylock.toml do is seen when they are read in the build. */
    private static final Set<Kind> DECLARED = EnumSet.of(Kind.PROJECT, Kind.POETRY, Kind.UV, Kind.PDM);

    private PythonExtras() {}

    /** Fails where one is wanted that is not declared. */
    static void require(Dependencies found, TomlFile pyproject) {
        if (found.extras().isEmpty()) {
            return;
        }
        if (found.kind() == Kind.REQUIREMENTS || found.kind() == Kind.PIPENV) {
            throw new OptimizerException(
                    "`<extras>` names " + String.join(", ", found.extras()) + ", and "
                            + found.main().get(0) + " says alone which packages are installed.",
                    "Leave `<extras>` (`-Ddocker-optimizer.extras`) out, and list there what it would bring.");
        }
        Set<String> declared = new LinkedHashSet<>();
        declared.addAll(pyproject.table("project", "optional-dependencies").names());
        declared.addAll(pyproject.table("tool", "poetry", "extras").names());
        for (String extra : found.extras()) {
            if (DECLARED.contains(found.kind()) && !declared.contains(extra)) {
                throw new OptimizerException(
                        "`<extras>` names " + extra + ", expected one that pyproject.toml declares: "
                                + (declared.isEmpty() ? "there is none" : String.join(", ", declared)) + ".",
                        "Correct `<extras>` (`-Ddocker-optimizer.extras`), or declare it in"
                                + " `[project.optional-dependencies]`.");
            }
        }
    }
}
