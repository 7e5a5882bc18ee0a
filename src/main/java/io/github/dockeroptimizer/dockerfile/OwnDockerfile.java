package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.plan.BaseImage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile that somebody else wrote, as far as its images are concerned: every one passes through the mirror table.
 * What it makes of them is left as it is.
 */
public final class OwnDockerfile {
    private static final String GAP = "(?:[ \\t]|[\\\\`][ \\t]*\\R)+";
    private static final Pattern FROM = Pattern.compile("(?i)\\s*FROM" + GAP + "(?:--\\S+" + GAP
            + ")*(?<image>[^\\s\\\\`]+)(?:" + GAP + "AS" + GAP + "(?<name>\\S+))?");
    private static final Pattern COPIED_FROM =
            Pattern.compile("(?i)\\s*(?:COPY|ADD)\\b.*?--from=(?<image>[^\\s\\\\`]+)");
    private static final Pattern MOUNTED_FROM = Pattern.compile("(?i)--mount=\\S*?\\bfrom=(?<image>[^\\s,]+)");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?i)\\s*ARG\\s+(?<name>\\w+)=(?<value>\"[^\"]*\"|'[^']*'|\\S*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::-([^}]*))?})");
    private static final Pattern SYNTAX = Pattern.compile("(?i)\\A#\\s*syntax\\s*=\\s*(?<image>\\S+)");

    private final MirrorTable mirrors;
    private final Map<String, String> arguments = new HashMap<>();
    /** What each stage so far starts from in the end, by its name and its number; {@code null} for no image. */
    private final Map<String, @Nullable BaseImage> stages = new HashMap<>();

    private final Set<BaseImage> images = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable BaseImage last;
    private int stageCount;

    private OwnDockerfile(MirrorTable mirrors) {
        this.mirrors = mirrors;
    }

    /**
     * Reads a Dockerfile.
     *
     * @throws OptimizerException when it has no {@code FROM}, or an image in it has no name that an image can have
     */
    public static OwnDockerfile read(String text, MirrorTable mirrors) {
        OwnDockerfile read = new OwnDockerfile(mirrors);
        new Instructions(text).each(read::add);
        if (read.stageCount == 0) {
            throw new OptimizerException(
                    "There is no `FROM` in it, a Dockerfile was expected.",
                    "Correct it, or leave it out of `<dockerfiles>`.");
        }
        return read;
    }

    /** Returns its text, every image through the mirror table. */
    public String text() {
        return text.toString();
    }

    /** Returns the images it names. */
    public List<BaseImage> images() {
        return List.copyOf(images);
    }

    /** Returns the image that its last stage starts from, or {@code null} where that is {@code scratch} or unknown. */
    public @Nullable BaseImage runtime() {
        return last;
    }

    private void add(String instruction) {
        Matcher argument = ARGUMENT.matcher(instruction);
        Matcher from = FROM.matcher(instruction);
        if (from.lookingAt()) {
            last = image(from.group("image"));
            stages.put(Integer.toString(stageCount++), last);
            if (from.group("name") != null) {
                stages.put(from.group("name").toLowerCase(Locale.ROOT), last);
            }
            text.append(replaced(instruction, from, last));
        } else if (stageCount == 0 && argument.lookingAt()) {
            String value = argument.group("value").replaceAll("^[\"']|[\"']$", "");
            arguments.put(argument.group("name"), resolved(value));
            text.append(instruction);
        } else {
            Pattern pattern = instruction.startsWith("#")
                    ? SYNTAX
                    : instruction.strip().toUpperCase(Locale.ROOT).startsWith("RUN") ? MOUNTED_FROM : COPIED_FROM;
            Matcher other = pattern.matcher(instruction);
            text.append(other.find() ? replaced(instruction, other, image(other.group("image"))) : instruction);
        }
    }

    /** Returns the image that a word means, or what a stage of that name starts from. */
    private @Nullable BaseImage image(String word) {
        String name = resolved(word);
        String key = name.toLowerCase(Locale.ROOT);
        if (stages.containsKey(key)) {
            return stages.get(key);
        }
        if (key.equals("scratch") || name.contains("$")) {
            return null;
        }
        ImageReference original = ImageReference.of(name).withDefaultTag();
        BaseImage image = new BaseImage(original, mirrors.rewrite(original));
        images.add(image);
        return image;
    }

    private String replaced(String instruction, Matcher found, @Nullable BaseImage image) {
        boolean stage = stages.containsKey(resolved(found.group("image")).toLowerCase(Locale.ROOT));
        if (image == null || !image.mirrored() || stage) {
            return instruction;
        }
        return instruction.substring(0, found.start("image"))
                + image.reference()
                + instruction.substring(found.end("image"));
    }

    private String resolved(String word) {
        return VARIABLE.matcher(word).replaceAll(variable -> {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            String value = arguments.getOrDefault(name, variable.group(3));
            return Matcher.quoteReplacement(value == null ? variable.group() : value);
        });
    }
}
