package fr.gouv.anct.minisites.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact message without its content.
 *
 * @param handledAt null while it is pending
 */
public record ContactMessageSummary(
        UUID id, Instant receivedAt, @Nullable Instant handledAt) {}
