package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackKnowledge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A set of command names that also knows the other names which distributions give the same commands. */
final class ToolNames {
    /** {@code x86_64-linux-gnu-gcc-12} is {@code gcc}: distributions put the target before and the version behind. */
    private static final Pattern TARGET = Pattern.compile("[a-z0-9_]+-(?:[a-z0-9]+-)?linux-[a-z0-9]+-(.+)");

    private static final Pattern VERSION = Pattern.compile("(.*?[a-z+])-?\\d+(?:\\.\\d+)*");

    /** Compilers, linkers, assemblers and build systems: those of no stack, then those of each. */
    static final ToolNames BUILD = new ToolNames(
            StackKnowledge::buildTools,
            "gcc g++ cc c++ cpp cc1 cc1plus clang clang++ tcc c89 c99 gfortran f77 f95 gnat gdc",
            "as ld gold lld ld.bfd ld.gold ld.lld nasm yasm llc libtool",
            "make gmake cmake ninja meson autoconf automake scons bazel",
            "ghc ocamlc swiftc zig fpc");

    /** What installs packages: those of distributions and of languages that are no stack, then those of each. */
    static final ToolNames PACKAGE_MANAGERS = new ToolNames(
            StackKnowledge::packageManagers,
            "apt apt-get aptitude dpkg apk yum dnf microdnf tdnf rpm zypper pacman opkg snap brew conda",
            "gem bundle composer");

    private final Set<String> names;

    private ToolNames(Function<StackKnowledge, List<String>> ofStack, String... lines) {
        names = new LinkedHashSet<>(List.of(String.join(" ", lines).split(" ", -1)));
        for (Stack stack : Stack.values()) {
            names.addAll(ofStack.apply(stack.knowledge()));
        }
    }

    /** Returns the names in the order of the catalogue. */
    List<String> toList() {
        return new ArrayList<>(names);
    }

    /** Returns the command that a file name stands for, {@code gcc} for {@code aarch64-linux-gnu-gcc-14}, or null. */
    @Nullable
    String match(String fileName) {
        if (names.contains(fileName)) {
            return fileName;
        }
        Matcher target = TARGET.matcher(fileName);
        String plain = target.matches() ? target.group(1) : fileName;
        if (names.contains(plain)) {
            return plain;
        }
        Matcher version = VERSION.matcher(plain);
        return version.matches() && names.contains(version.group(1)) ? version.group(1) : null;
    }
}
