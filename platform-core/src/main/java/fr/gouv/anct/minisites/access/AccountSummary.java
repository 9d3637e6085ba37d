package fr.gouv.anct.minisites.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as listed for its administrators.
 *
 * @param signedInAt time of the last sign-in; null if there was none
 */
public record AccountSummary(
        Account account, Instant createdAt, @Nullable Instant signedInAt) {}
