package fr.gouv.anct.minisites.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message sent by a visitor with a contact form or about a page, with its decrypted content and handling time, as the team reads it
 * in the back office.
 *
 * @param content null if its decryption key is no longer configured
 * @param handledAt time when the message was marked as handled
 */
public record ContactMessage(
        UUID id,
        MessageKind kind,
        Instant receivedAt,
        @Nullable MessageContent content,
        @Nullable Instant handledAt) {}
