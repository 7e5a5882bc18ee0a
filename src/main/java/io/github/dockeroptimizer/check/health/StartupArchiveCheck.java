package io.github.dockeroptimizer.check.health;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.health.ArchiveUse;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.image.StartupArchive;
import java.util.List;

/** The archive that the entrypoint names is there, and the JVM starts with it. */
public final class StartupArchiveCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-JVM-001",
            "startup-archive",
            "archive used at start",
            Severity.WARNING,
            "A JVM that cannot use its archive starts without a word, twice as slowly, and the archive only costs space.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        StartupArchive archive = StartupArchive.of(evidence.image());
        if (archive == null) {
            return new CheckOutcome.Passed("the entrypoint names none");
        }
        if (archive.file().isEmpty()) {
            return failed(
                    "Image " + evidence.reference() + " starts without an archive, one was expected. "
                            + LogReason.sentence(archive.reason()),
                    "Give the start in the build what it needs by `<trainingArguments>`, or use variant `jlink`.",
                    StartupArchive.OPTIONS);
        }
        HealthObservation health = evidence.health();
        if (health != null && health.status() == HealthObservation.Status.SKIPPED) {
            return new CheckOutcome.Skipped(health.reason());
        }
        ArchiveUse use = health == null ? null : health.archive();
        if (use == null) {
            return new CheckOutcome.Errored(
                    "The application never came up with " + archive.file() + ": nothing is known of its use.");
        }
        return use.used()
                ? new CheckOutcome.Passed(archive.file())
                : failed(
                        "The JVM cannot use " + archive.file() + ", and starts without: "
                                + LogReason.sentence(use.reason()),
                        "Leave the jars and `<jvmArguments>` as they were in the build, or use variant `jlink`.",
                        archive.file());
    }

    private static CheckOutcome failed(String message, String remedy, String location) {
        return new CheckOutcome.Failed(List.of(new Finding(message, remedy, location)));
    }
}
