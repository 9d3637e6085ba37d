package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, in the order it is given. */
public record Timeline(List<Entry> entries) {

    /**
     * One event.
     *
     * @param actor who did it
     * @param quote in their words, lines kept
     */
    public record Entry(
            Instant at,
            String title,
            @Nullable String actor,
            @Nullable String quote) {}
}
