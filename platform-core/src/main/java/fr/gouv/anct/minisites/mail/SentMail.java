package fr.gouv.anct.minisites.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the outbox keeps it.
 *
 * @param to e-mail address
 * @param sentAt null while it waits, and for ever when it was given up
 * @param failures attempts that did not succeed
 * @param failure why it was given up; null while it is tried
 */
public record SentMail(
        UUID id,
        String to,
        Letter letter,
        Instant createdAt,
        @Nullable Instant sentAt,
        int failures,
        @Nullable String failure) {

    /** The same with another letter. */
    public SentMail with(Letter other) {
        return new SentMail(id, to, other, createdAt, sentAt, failures, failure);
    }
}
