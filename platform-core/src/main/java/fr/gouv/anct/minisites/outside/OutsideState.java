package fr.gouv.anct.minisites.outside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last success and the last fault of an outside service.
 *
 * @param succeededAt of the last complete copy; null when there was none
 * @param failedAt of the last fault, which a success may have followed
 * @param fault {@link OutsideFault#code} of the last attempt; null when it has succeeded
 * @param detail of that fault, one line
 * @param entries of the last complete copy
 * @param nextAt when it is asked again
 */
public record OutsideState(
        String code,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String fault,
        @Nullable String detail,
        int entries,
        Instant nextAt) {}
