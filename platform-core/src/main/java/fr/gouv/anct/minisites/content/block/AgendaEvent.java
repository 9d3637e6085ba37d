package fr.gouv.anct.minisites.content.block;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param end the last day, where there are several
 */
public record AgendaEvent(
        String title,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String hours,
        @Nullable String place,
        @Nullable String description,
        @Nullable Link link) {}
