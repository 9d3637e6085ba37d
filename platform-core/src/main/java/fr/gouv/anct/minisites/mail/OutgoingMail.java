package fr.gouv.anct.minisites.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox with its recipient, its text, the number of failed attempts and when it was sent.
 *
 * @param to e-mail address
 * @param sentAt null while the letter is pending, and for ever if it was abandoned
 * @param failures number of failed attempts
 * @param failure reason why it was abandoned; null until then
 */
public record OutgoingMail(
        UUID id,
        String to,
        Letter letter,
        Instant createdAt,
        @Nullable Instant sentAt,
        int failures,
        @Nullable String failure) {

    /** Returns a copy with another letter. */
    public OutgoingMail with(Letter other) {
        return new OutgoingMail(id, to, other, createdAt, sentAt, failures, failure);
    }
}
