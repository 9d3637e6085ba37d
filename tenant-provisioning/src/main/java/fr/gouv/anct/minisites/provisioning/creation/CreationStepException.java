package fr.gouv.anct.minisites.provisioning.creation;

import org.jspecify.annotations.Nullable;

/** Thrown when a creation step fails; the message is for the user who fixes the cause. */
class CreationStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CreationStep step;

    CreationStepException(CreationStep step, @Nullable Throwable cause) {
        super(step.code() + ": " + cause, cause);
        this.step = step;
    }

    CreationStep step() {
        return step;
    }
}
