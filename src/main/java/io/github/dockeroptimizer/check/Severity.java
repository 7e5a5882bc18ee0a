package io.github.dockeroptimizer.check;

import java.util.Locale;

/** How bad a finding is, least first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Should be changed. */
    WARNING,
    /** Must be changed. */
    ERROR;

    /** Returns the name that reports use: {@code error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
