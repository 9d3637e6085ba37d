package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.validation.Coded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Recipient, subject, state, failures and next attempt of a letter, without its text, for the screen that tracks mails.
 *
 * @param to e-mail address
 * @param name of the account with this address; empty without one
 * @param subject without the secrets of links
 * @param failures number of failed attempts
 * @param erased whether the account of the recipient was erased, and the letter with it
 * @param cause of the last failed attempt; null before the first one, and for letters given up before it was kept
 * @param nextAttempt null unless the letter waits and its job is scheduled
 */
public record MailSummary(
        UUID id,
        String to,
        String name,
        String subject,
        State state,
        Instant createdAt,
        @Nullable Instant sentAt,
        int failures,
        boolean erased,
        @Nullable MailFailureCause cause,
        @Nullable Instant nextAttempt) {

    /** State of a letter. */
    public enum State implements Coded {
        WAITING,
        SENT,
        /** It is no longer tried. */
        REFUSED
    }

    MailSummary withSubject(String other) {
        return new MailSummary(id, to, name, other, state, createdAt, sentAt, failures, erased, cause, nextAttempt);
    }

    /** Whether it can be sent again. */
    public boolean resendable() {
        return state == State.REFUSED && !erased;
    }

    /** Number of attempts so far. */
    public int attempts() {
        return failures + (state == State.SENT ? 1 : 0);
    }
}
