package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * Escalation steps for a site without an owner, or without activity, in this order. The escalation ends once the site
 * has an owner and is active again.
 */
enum EscalationStep implements Coded {
    ALERT,
    REMINDER,
    READ_ONLY,
    /** A month before the archiving. */
    ARCHIVE_ANNOUNCED,
    ARCHIVE;

    /** Parses {@link #code()}; empty for a measure that is not a step. */
    static Optional<EscalationStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
