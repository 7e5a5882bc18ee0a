package io.github.dockeroptimizer.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A run of Maven whose output is passed on, and read for the reason of a failure. */
final class MavenProcess {
    private static final String ERROR = "[ERROR] ";
    /** Printed with {@code --fail-never}, where the exit code says nothing. */
    private static final String IGNORED = "Build failures were ignored.";

    private static final Pattern TRANSFER = Pattern.compile("Could not transfer (artifact|metadata) ");
    /** A repository that answers, though not with what was asked for, will answer the same next time. */
    private static final Pattern ANSWER = Pattern.compile("status(?: code)?:? 4(?!08|29)\\d\\d");

    private final Path folder;
    private int code;
    private boolean failed;
    private @Nullable String firstError;
    private boolean networkDown;

    MavenProcess(Path folder) {
        this.folder = folder;
    }

    void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                read(line);
            }
        }
        code = process.waitFor();
    }

    private void read(String line) {
        failed |= line.contains(IGNORED);
        if (TRANSFER.matcher(line).find() && !ANSWER.matcher(line).find()) {
            networkDown = true;
        }
        // What was wrong may be told on the line below: "... could not be resolved:".
        boolean wanted = firstError == null || firstError.endsWith(":");
        if (wanted && line.startsWith(ERROR) && line.length() > ERROR.length()) {
            String error = line.substring(ERROR.length()).trim().replaceFirst(" -> \\[Help \\d+]$", "");
            firstError = firstError == null ? error : firstError + " " + error;
        }
    }

    /** Returns why Maven failed, or {@code null} where it did not. */
    @Nullable
    String failure() {
        if (code == 0 && !failed) {
            return null;
        }
        return firstError == null ? "Maven ended with exit code " + code + "." : firstError;
    }

    /** Says whether something could not be had because no answer came. */
    boolean isNetworkDown() {
        return networkDown;
    }
}
