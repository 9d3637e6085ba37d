package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret link to the draft of a page.
 *
 * @param label for whom, in the words of who made it
 */
public record PreviewLink(
        UUID id,
        UUID page,
        String label,
        UUID creatorId,
        String creator,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything. */
    public boolean open(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
