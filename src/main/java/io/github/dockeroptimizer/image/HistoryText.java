package io.github.dockeroptimizer.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what builders write into an image's history into what stood in the Dockerfile. */
final class HistoryText {
    private static final Pattern BUILDKIT_MARK = Pattern.compile("\\s*# buildkit$");
    private static final Pattern NO_OPERATION = Pattern.compile("^/bin/sh -c #\\(nop\\)\\s*");
    /** {@code |2 A=1 B=2 /bin/sh -c command}: the arguments of the build, which may be secret, before the command. */
    private static final Pattern ARGUMENTS = Pattern.compile("^(RUN )?\\|\\d+ .*?(?=/bin/(?:ba|da|a)?sh -)");

    private static final Pattern SHELL = Pattern.compile("^(?:RUN )?/bin/(?:ba|da|a)?sh -\\w*c\\s+");
    /** The classic builder names copied content by its digest. */
    private static final Pattern CONTENT = Pattern.compile("\\b(file|dir|multi):([0-9a-f]{7})[0-9a-f]{57}\\b");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HistoryText() {}

    /** Returns the instruction that a {@code created_by} text means: {@code COPY /out/app /app}. */
    static String instruction(String createdBy) {
        String text = BUILDKIT_MARK.matcher(createdBy.strip()).replaceFirst("");
        Matcher nop = NO_OPERATION.matcher(text);
        if (nop.find()) {
            text = nop.replaceFirst("");
        } else {
            text = ARGUMENTS.matcher(text).replaceFirst("RUN ");
            Matcher shell = SHELL.matcher(text);
            text = shell.find() ? "RUN " + shell.replaceFirst("") : text;
        }
        text = CONTENT.matcher(text).replaceAll("$1:$2");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
