package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a site that nobody answers for, or where nothing moves, in this order; a movement ends the series. */
enum Step {
    ALERT,
    REMINDER,
    READ_ONLY,
    /** A month before the archive. */
    ARCHIVE_ANNOUNCED,
    ARCHIVE;

    /** As the database writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}; empty for a measure that is no step. */
    static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
