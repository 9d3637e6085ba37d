package fr.gouv.anct.minisites.provisioning.creation;

import org.jspecify.annotations.Nullable;

/** A step of a creation failed; the message is for who mends it. */
class StepFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CreationStep step;

    StepFailedException(CreationStep step, @Nullable Throwable cause) {
        super(step.code() + ": " + cause, cause);
        this.step = step;
    }

    CreationStep step() {
        return step;
    }
}
