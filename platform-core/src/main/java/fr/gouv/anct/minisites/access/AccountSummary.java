package fr.gouv.anct.minisites.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An account as listed for its administrators.
 *
 * @param signedInAt time of the last sign-in; null if there was none
 */
public record AccountSummary(
        @Embedded.Empty(prefix = "account_") Account account,
        Instant createdAt,
        @Nullable Instant signedInAt) {}
