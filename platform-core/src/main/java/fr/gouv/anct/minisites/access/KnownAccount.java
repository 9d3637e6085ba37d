package fr.gouv.anct.minisites.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account with what its administrators see of it.
 *
 * @param signedInAt for the last time; null when it never was
 */
public record KnownAccount(
        Account account, Instant createdAt, @Nullable Instant signedInAt) {}
