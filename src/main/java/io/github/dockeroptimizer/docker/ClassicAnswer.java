package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer of the classic builder and of Podman's: the text a terminal would show. */
final class ClassicAnswer extends BuildAnswer {
    /** Docker: {@code Step 2/7 : RUN x}. Podman: {@code [1/2] STEP 2/7: RUN x}. */
    private static final Pattern STEP =
            Pattern.compile("(?:\\[\\d+/\\d+] )?(?:Step|STEP) (?<position>\\d+/(?<count>\\d+)) ?: (?<instruction>.*)");

    private static final Pattern FROM = Pattern.compile("(?i)FROM\\s+.*?(?:\\s+AS\\s+(?<stage>\\S+))?\\s*");
    private static final Pattern CACHED = Pattern.compile("\\s*--+> Using cache.*");
    private static final Pattern CHATTER = Pattern.compile("\\s*--+> .*|Removing intermediate container .*|COMMIT.*");
    private static final Pattern BUILT = Pattern.compile("Successfully built (?<id>[0-9a-f]+)");
    private static final String WARNING = "[Warning] ";

    private final Clock clock;
    private final LineTail lines = new LineTail(1, this::line);
    private int stages;
    private String stage = "";

    ClassicAnswer(EngineListener listener, Clock clock) {
        super(listener);
        this.clock = clock;
    }

    @Override
    void progress(JsonNode item) {
        lines.append(item.path("stream").asText().getBytes(StandardCharsets.UTF_8));
    }

    private void line(String line) {
        Matcher step = STEP.matcher(line);
        Matcher built = BUILT.matcher(line);
        if (step.matches()) {
            begin(step.group("position"), Integer.parseInt(step.group("count")), step.group("instruction"));
        } else if (CACHED.matcher(line).matches()) {
            markCached();
        } else if (built.matches() && imageId() == null) {
            imageId(built.group("id"));
        } else if (line.startsWith(WARNING)) {
            warn(line.substring(WARNING.length()));
        } else if (!line.isEmpty() && !CHATTER.matcher(line).matches()) {
            print(line);
        }
    }

    private void begin(String position, int count, String instruction) {
        endLatest();
        Matcher from = FROM.matcher(instruction);
        if (from.matches()) {
            String name = from.group("stage");
            stage = name == null ? "stage-" + stages : name.toLowerCase(Locale.ROOT);
            stages++;
        }
        ledger.announceFinished(null);
        ledger.begin(ledger.add(new StepName(stage, position, instruction)), clock.instant(), false);
        ledger.expect(count);
    }

    private void markCached() {
        StepProgress latest = ledger.latest();
        if (latest != null) {
            latest.markCached();
        }
    }

    private void print(String line) {
        StepProgress latest = ledger.latest();
        if (latest != null) {
            latest.print((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void endLatest() {
        StepProgress latest = ledger.latest();
        if (latest != null) {
            ledger.end(latest, clock.instant());
        }
    }

    @Override
    List<BuildStep> steps() {
        lines.flush();
        endLatest();
        return super.steps();
    }

    @Override
    @Nullable
    StepProgress failedStep() {
        lines.flush();
        return ledger.latest();
    }
}
