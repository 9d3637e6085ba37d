package fr.gouv.anct.minisites.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An account with its creation time and its last sign-in, as the account list and account screens of administrators
 * show it.
 *
 * @param signedInAt time of the last sign-in; null if there was none
 */
public record AccountSummary(
        @Embedded.Empty(prefix = "account_") Account account,
        Instant createdAt,
        @Nullable Instant signedInAt) {}
