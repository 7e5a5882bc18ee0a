package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a build step does, in a word or two: {@code dependencies}, {@code compile}, {@code layers}. */
final class StepWords {
    /** The word for steps that fetch dependencies. */
    static final String DEPENDENCIES = "dependencies";

    private static final Pattern NAME = Pattern.compile("^\\[([^\\]]*)\\]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern FLAGS = Pattern.compile("^(\\S+)((?:\\s+--\\S+)+)\\s+");

    /** The first that matches decides: a line that warms up the repository may name later goals too. */
    private static final List<Word> WORDS = List.of(
            new Word(
                    DEPENDENCIES,
                    "inside\\.WarmUp|dependency:|:go-offline|npm ci|npm install|pip install|pip wheel|cargo fetch|cargo chef cook|cargo build .*cargo clean"
                            + "|the front end's libraries"),
            new Word("archive", "inside\\.Training|ArchiveClassesAtExit|AOTCacheOutput|-Xshare:dump|aot-cache"),
            new Word("probe", "\\brustc .*/probe\\.rs"),
            new Word("poms", "inside\\.PomNormalizer"),
            new Word("compile", "\\bmvn\\b.* package\\b.*inside\\.Layers"),
            new Word("layers", "inside\\.Layers|jarmode|layertools|jar -?x|jar --extract|unzip"),
            new Word("runtime", "\\bjlink\\b"),
            new Word("modules", "inside\\.JdkModules|\\bjdeps\\b"),
            new Word("compile", "\\bmvnw?\\b|\\bjavac\\b|\\bcargo build\\b|\\bnpm run\\b"),
            new Word("packages", "\\bapt-get\\b|\\bapk add\\b|\\bdnf\\b|\\bmicrodnf\\b"));

    private StepWords() {}

    private record Word(String word, Pattern pattern) {
        Word(String word, String regex) {
            this(word, Pattern.compile(regex));
        }
    }

    /** Returns what the step does in a word or two, or the head of its instruction where no word is known. */
    static String of(Step step) {
        String instruction = instruction(step.name());
        if (instruction.startsWith("RUN ")) {
            for (Word word : WORDS) {
                if (word.pattern().matcher(instruction).find()) {
                    return word.word();
                }
            }
        }
        String bare = FLAGS.matcher(instruction).replaceFirst("$1 ");
        if (bare.startsWith("FROM ")) {
            return "base image";
        }
        return Words.clip(Words.oneSpaced(bare), 28, "...");
    }

    /** Returns the stage and position that the step's name begins with, such as {@code build 2/7}, or an empty text. */
    static String stage(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Returns the step's name without its stage: {@code RUN mvn package}. */
    static String instruction(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(2) : name;
    }
}
