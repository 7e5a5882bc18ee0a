package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.function.Consumer;

/** The candidates, one after the other: what goes wrong with one does not keep the others from their turn. */
final class Turns {
    private final List<Candidate> candidates;
    private final CompareListener listener;

    Turns(List<Candidate> candidates, CompareListener listener) {
        this.candidates = candidates;
        this.listener = listener;
    }

    /** Does something with every candidate in the race; one with which it cannot be done is out. */
    void each(String what, Consumer<Candidate> work) {
        run(what, work, (candidate, e) -> {
            candidate.failed(e);
            listener.failed(candidate.name(), e);
        });
    }

    /** Does something with every candidate in the race; one with which it cannot be done has figures less. */
    void eachWherePossible(String what, Consumer<Candidate> work) {
        run(what, work, (candidate, e) -> note(candidate, "No " + what + ": " + e.problem()));
    }

    void note(Candidate candidate, String note) {
        if (!candidate.notes().contains(note)) {
            candidate.note(note);
            listener.note(candidate.name(), note);
        }
    }

    private void run(String what, Consumer<Candidate> work, Failure failure) {
        List<Candidate> racing =
                candidates.stream().filter(Candidate::inTheRace).toList();
        int number = 1;
        for (Candidate candidate : racing) {
            listener.turn(what, candidate.name(), number++, racing.size());
            try {
                work.accept(candidate);
            } catch (OptimizerException e) {
                failure.of(candidate, e);
            }
        }
    }

    private interface Failure {
        void of(Candidate candidate, OptimizerException e);
    }
}
