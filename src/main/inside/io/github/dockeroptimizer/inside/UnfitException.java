package io.github.dockeroptimizer.inside;

/** Says why an application has no archive. The build goes on without. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
        super(message);
    }

    /** Returns the reason. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
