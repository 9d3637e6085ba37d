package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret link by which people without an account see the draft of one page, until it expires, is revoked or ends with
 * a publication.
 *
 * @param label the recipient, as named by the creator
 * @param end what ends it, unless it is revoked before
 * @param endedAt when a publication of the page ended it
 * @param makerLeftAt when the membership of its creator ended, and the link with it
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

    /** Maximum length of a label, in characters; a label is required. */
    public static final int LONGEST_LABEL = 100;

    /** The event that ends a link automatically. */
    public enum End {
        /** Its expiry. */
        EXPIRY,
        /** The next publication of its page, and its expiry at the latest. */
        PUBLICATION
    }

    /** Whether it is still valid. */
    public boolean open(Instant now) {
        return revokedAt == null && endedAt == null && makerLeftAt == null && now.isBefore(expiresAt);
    }
}
