package fr.gouv.anct.minisites.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message received from a visitor, decrypted.
 *
 * @param content null if its decryption key is no longer configured
 * @param handledAt time when the message was marked as handled
 */
public record ContactMessage(
        UUID id,
        Instant receivedAt,
        @Nullable MessageContent content,
        @Nullable Instant handledAt) {}
