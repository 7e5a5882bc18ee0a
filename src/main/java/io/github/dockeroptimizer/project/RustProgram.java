package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program that an image is made of.
 *
 * @param from the package that makes it
 * @param binary what is built
 */
record RustProgram(CargoPackage from, CargoPackage.Binary binary) {
    private static final String SUBJECT = "entry";

    /** Returns the name, with the package where that says more. */
    private String fullName() {
        return from.name() + ":" + binary.name();
    }

    /** Chooses among the programs of a workspace. */
    record Choice(CargoWorkspace workspace, String module, List<Fact> facts) {
        /**
         * Returns the program.
         *
         * @param declared its name, or {@code package:name}, or {@code null} for the only one
         * @throws OptimizerException when there is none, or there are several
         */
        RustProgram choose(@Nullable String declared) {
            CargoPackage own = workspace.at(module);
            List<RustProgram> all = own == null || module.isEmpty()
                    ? programs(List.copyOf(workspace.packages().values()))
                    : programs(List.of(own));
            if (all.isEmpty()) {
                throw new OptimizerException(
                        workspace.root().resolve(module).resolve("Cargo.toml")
                                + " makes no program, one was expected: a `src/main.rs`, a file in `src/bin`, or `[[bin]]`.",
                        "If it is a library, leave the module out by `-Ddocker-optimizer.skip` in its POM.");
            }
            return declared == null ? only(all, own) : named(all, declared);
        }

        private static List<RustProgram> programs(List<CargoPackage> packages) {
            List<RustProgram> programs = new ArrayList<>();
            packages.forEach(one -> one.binaries().forEach(binary -> programs.add(new RustProgram(one, binary))));
            return programs;
        }

        private RustProgram named(List<RustProgram> all, String declared) {
            List<RustProgram> fitting = all.stream()
                    .filter(one -> one.binary().name().equals(declared)
                            || one.fullName().equals(declared))
                    .toList();
            if (fitting.size() == 1) {
                return found(fitting.get(0), "parameter `entry`");
            }
            throw new OptimizerException(
                    "`<entry>` is \"" + declared + "\", and "
                            + (fitting.isEmpty() ? "no program has this name" : "several programs have this name")
                            + ". These were found: " + names(fitting.isEmpty() ? all : fitting) + ".",
                    "Set `<entry>` (`-Ddocker-optimizer.entry=...`) to one of them.");
        }

        private RustProgram only(List<RustProgram> all, @Nullable CargoPackage own) {
            if (all.size() == 1) {
                return found(all.get(0), all.get(0).binary().source());
            }
            String usual = own == null ? null : own.manifest().text("package", "default-run");
            List<RustProgram> chosen = all.stream()
                    .filter(one -> one.from().equals(own) && one.binary().name().equals(usual))
                    .toList();
            if (chosen.size() == 1) {
                return found(
                        chosen.get(0), "default-run in " + chosen.get(0).from().inside("Cargo.toml"));
            }
            List<RustProgram> members =
                    all.stream().filter(this::isDefaultMember).toList();
            if (members.size() == 1) {
                return found(members.get(0), "default-members in Cargo.toml");
            }
            throw new OptimizerException(
                    "There are " + all.size() + " programs in "
                            + workspace.root().resolve(module) + ", and nothing says which one to start: " + names(all)
                            + ".",
                    "Set `<entry>` (`-Ddocker-optimizer.entry="
                            + all.get(0).binary().name() + "`) to one of them, or" + " `default-run` in Cargo.toml.");
        }

        private boolean isDefaultMember(RustProgram program) {
            return workspace.manifest().texts("workspace", "default-members").stream()
                    .map(member -> member.replaceAll("^\\./|/+$", ""))
                    .anyMatch(member -> member.equals(program.from().folder()));
        }

        private RustProgram found(RustProgram program, String evidence) {
            facts.add(new Fact(SUBJECT, program.binary().name(), evidence));
            return program;
        }

        /** Names are enough as long as they differ. */
        private static String names(List<RustProgram> programs) {
            Set<String> names = programs.stream()
                    .map(one -> one.binary().name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return programs.stream()
                    .map(one -> names.size() == programs.size() ? one.binary().name() : one.fullName())
                    .collect(Collectors.joining(", "));
        }
    }
}
