package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of an agenda, with its dates, hours and place.
 *
 * @param end last day of an event of several days
 */
public record AgendaEvent(
        String title,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String hours,
        @Nullable String place,
        @Nullable String description,
        @Nullable Link link) {}
