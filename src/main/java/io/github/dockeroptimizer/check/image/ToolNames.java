package io.github.dockeroptimizer.check.image;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A set of command names that also knows the other names which distributions give the same commands. */
final class ToolNames {
    /** {@code x86_64-linux-gnu-gcc-12} is {@code gcc}: distributions put the target before and the version behind. */
    private static final Pattern TARGET = Pattern.compile("[a-z0-9_]+-(?:[a-z0-9]+-)?linux-[a-z0-9]+-(.+)");

    private static final Pattern VERSION = Pattern.compile("(.*?[a-z+])-?\\d+(?:\\.\\d+)*");

    /** Compilers, linkers, assemblers and build systems: what turns sources into programs. */
    static final ToolNames BUILD = new ToolNames(
            "gcc g++ cc c++ cpp cc1 cc1plus clang clang++ tcc c89 c99 gfortran f77 f95 gnat gdc",
            "as ld gold lld ld.bfd ld.gold ld.lld nasm yasm llc libtool",
            "make gmake cmake ninja meson autoconf automake scons bazel",
            "javac jshell jpackage mvn mvnd gradle ant sbt kotlinc scalac groovyc",
            "rustc cargo rustup go gofmt ghc ocamlc swiftc zig fpc tsc");

    /** What installs packages: of distributions, and of languages. */
    static final ToolNames PACKAGE_MANAGERS = new ToolNames(
            "apt apt-get aptitude dpkg apk yum dnf microdnf tdnf rpm zypper pacman opkg snap brew conda",
            "npm npx yarn pnpm corepack pip pipx uv poetry gem bundle composer");

    private final Set<String> names;

    private ToolNames(String... lines) {
        names = new LinkedHashSet<>(List.of(String.join(" ", lines).split(" ", -1)));
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
