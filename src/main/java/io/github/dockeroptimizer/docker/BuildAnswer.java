package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a builder answers to a build request, item by item. One subclass for each builder's way of saying it. */
abstract class BuildAnswer {
    private static final int ERROR_CODE_UNKNOWN = 0;

    final StepLedger ledger;
    final EngineListener listener;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable String imageId;
    private @Nullable BuildFailedException failure;

    BuildAnswer(EngineListener listener) {
        this.listener = listener;
        this.ledger = new StepLedger(listener);
    }

    /** Takes in one item of the answer. */
    void accept(JsonNode item) {
        if (item.has("errorDetail") || item.has("error")) {
            String message =
                    item.at("/errorDetail/message").asText(item.path("error").asText());
            int code = item.at("/errorDetail/code").asInt(ERROR_CODE_UNKNOWN);
            ledger.announceFinished(null);
            failure = BuildFailures.of(message, code, failedStep());
        } else if (!item.at("/aux/ID").asText("").isEmpty()) {
            imageId = item.at("/aux/ID").asText();
        } else {
            progress(item);
        }
    }

    /** Takes in an item that is neither an error nor the image's id. */
    abstract void progress(JsonNode item);

    /** Returns the step that an error is about, or {@code null} where no step ran. */
    abstract @Nullable StepProgress failedStep();

    void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    void imageId(String id) {
        imageId = id;
    }

    /** Returns the id of the image, or {@code null} where the builder named none. */
    @Nullable
    String imageId() {
        return imageId;
    }

    /** Returns why the build failed, or {@code null} when nothing says so. */
    @Nullable
    BuildFailedException failure() {
        return failure;
    }

    List<BuildStep> steps() {
        ledger.announceFinished(null);
        return ledger.steps();
    }

    List<String> warnings() {
        return warnings;
    }
}
