package fr.gouv.anct.minisites.retention;

import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Coded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The kinds of personal data and how long each is kept, fixed in code. Jobs apply them; the page « Mes données » and
 * {@code docs/retention.md} show them. The back office's messages describe the data, the purpose and the start of each
 * period, under {@code retention.<code>}.
 */
public enum Retention implements Coded {
    /** Unused accounts: warned a month before, then erased. */
    ACCOUNT(3, ChronoUnit.YEARS),
    IDENTITY,
    /** Digest of the address of a configured administrator; {@code erase_account} leaves it. */
    ADMINISTRATOR_GRANT,
    /** How often an account wants to be reminded of what waits. */
    REMINDER,
    SESSION(12, ChronoUnit.HOURS),
    FORM(1, ChronoUnit.HOURS),
    /** Unsaved input of a page form. */
    WORKING_COPY(30, ChronoUnit.DAYS),
    /** Presence of users who have a page form open. */
    PRESENCE(1, ChronoUnit.HOURS),
    /** Comment on a draft by a reviewer without an account, and the link that allowed it. */
    REVIEWERS_NOTE(1, ChronoUnit.YEARS),
    ATTEMPT(10, ChronoUnit.MINUTES),
    MEMBERSHIP,
    INVITATION(30, ChronoUnit.DAYS),
    TOKEN(90, ChronoUnit.DAYS),
    DRAFT(1, ChronoUnit.YEARS),
    /** Then withdrawn, and kept as an ended request. */
    REQUEST_TO_CORRECT(1, ChronoUnit.YEARS),
    ENDED_REQUEST(3, ChronoUnit.YEARS),
    ACCEPTED_REQUEST,
    /** Message from a visitor to a team. */
    CONTACT_MESSAGE(1, ChronoUnit.YEARS),
    LETTER(13, ChronoUnit.MONTHS),
    /** Names of the actors only; the rows stay. */
    JOURNAL(3, ChronoUnit.YEARS);

    private final RetentionPeriod kept;

    Retention() {
        this.kept = new RetentionPeriod.Dependent();
    }

    Retention(int number, ChronoUnit unit) {
        this.kept = new RetentionPeriod.Fixed(number, unit);
    }

    public RetentionPeriod period() {
        return kept;
    }

    /**
     * Returns the cutoff: older data has reached the end of its retention.
     *
     * @throws IllegalStateException if the data has no fixed retention period
     */
    public Instant cutoff(Instant now) {
        return switch (kept) {
            case RetentionPeriod.Fixed(int number, ChronoUnit unit) ->
                now.atZone(ParisCalendar.ZONE).minus(number, unit).toInstant();
            case RetentionPeriod.Dependent _ ->
                throw new IllegalStateException(name() + " has no fixed retention period");
        };
    }
}
