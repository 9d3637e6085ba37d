package fr.gouv.anct.minisites.content.upkeep;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page whose day to be read again has come.
 *
 * @param owner name of who keeps it up to date
 */
public record Due(
        UUID page,
        String title,
        String path,
        LocalDate on,
        @Nullable String owner) {}
