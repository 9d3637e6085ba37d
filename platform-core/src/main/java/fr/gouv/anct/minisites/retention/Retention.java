package fr.gouv.anct.minisites.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How long what is held about people is kept. Jobs apply it, the page « Mes données » and {@code docs/retention.md} show it;
 * what it is, why, and from when is in the words of the back office, under {@code retention.<code>}.
 */
public enum Retention {
    /** Unused: warned a month before, then erased. */
    ACCOUNT(3, ChronoUnit.YEARS),
    IDENTITY,
    SESSION(12, ChronoUnit.HOURS),
    FORM(1, ChronoUnit.HOURS),
    /** What was typed in the form of a page, and not saved. */
    WORKING_COPY(30, ChronoUnit.DAYS),
    /** Who has the form of a page open. */
    PRESENCE(1, ChronoUnit.HOURS),
    /** What somebody without an account said about a draft, and the link by which they did. */
    REVIEWERS_NOTE(1, ChronoUnit.YEARS),
    ATTEMPT(10, ChronoUnit.MINUTES),
    MEMBERSHIP,
    INVITATION(30, ChronoUnit.DAYS),
    TOKEN(90, ChronoUnit.DAYS),
    DRAFT(1, ChronoUnit.YEARS),
    /** Then it is withdrawn, and kept as an ended one. */
    REQUEST_TO_CORRECT(1, ChronoUnit.YEARS),
    ENDED_REQUEST(3, ChronoUnit.YEARS),
    ACCEPTED_REQUEST,
    /** What a visitor wrote to a team. */
    CONTACT_MESSAGE(1, ChronoUnit.YEARS),
    LETTER(13, ChronoUnit.MONTHS),
    /** The names of the actors; the rows stay. */
    JOURNAL(3, ChronoUnit.YEARS);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Kept kept;

    Retention() {
        this.kept = new Kept.AsLongAs();
    }

    Retention(int number, ChronoUnit unit) {
        this.kept = new Kept.For(number, unit);
    }

    public Kept kept() {
        return kept;
    }

    /** As the message bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What is older than that has been kept long enough.
     *
     * @throws IllegalStateException when it is kept as long as something else
     */
    public Instant border(Instant now) {
        return switch (kept) {
            case Kept.For(int number, ChronoUnit unit) ->
                now.atZone(PARIS).minus(number, unit).toInstant();
            case Kept.AsLongAs _ -> throw new IllegalStateException(name() + " has no age");
        };
    }
}
