package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret link to the draft of a page.
 *
 * @param label for whom, in the words of who made it
 * @param end what ends it, unless somebody revokes it before
 * @param endedAt when a publication of the page ended it
 * @param makerLeftAt when the membership of who made it ended, and the link with it
 */
public record PreviewLink(
        UUID id,
        UUID page,
        String label,
        UUID creatorId,
        String creator,
        Instant createdAt,
        Instant expiresAt,
        End end,
        @Nullable Instant revokedAt,
        @Nullable Instant endedAt,
        @Nullable Instant makerLeftAt) {

    /** What ends a link by itself. */
    public enum End {
        /** Its last day. */
        EXPIRY,
        /** The next publication of its page, and its last day at the latest. */
        PUBLICATION
    }

    /** Whether it opens anything. */
    public boolean open(Instant now) {
        return revokedAt == null && endedAt == null && makerLeftAt == null && now.isBefore(expiresAt);
    }
}
