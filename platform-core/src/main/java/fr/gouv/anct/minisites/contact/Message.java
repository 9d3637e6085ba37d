package fr.gouv.anct.minisites.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was received.
 *
 * @param content null when the key that opens it is not there any more
 * @param handledAt when somebody said that it is done with
 */
public record Message(
        UUID id,
        Instant receivedAt,
        @Nullable Content content,
        @Nullable Instant handledAt) {}
