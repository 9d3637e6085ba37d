package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.time.DateInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Parses the instants and dates that our screens and cursors write and clients send back. Java counts a thousand
 * million years, PostgreSQL 294,276: an instant in a year that {@link DateInput} does not cover was not written by us.
 */
public final class InstantParser {

    private InstantParser() {}

    /** Parses ISO 8601 in UTC, as {@link Instant#toString} writes it; empty for anything else. */
    public static Optional<Instant> read(String sent) {
        try {
            Instant instant = Instant.parse(sent);
            return Optional.of(instant)
                    .filter(_ ->
                            DateInput.covers(instant.atOffset(ZoneOffset.UTC).getYear()));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
