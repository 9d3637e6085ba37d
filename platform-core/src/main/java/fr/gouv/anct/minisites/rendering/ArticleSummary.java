package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article in a list. */
public record ArticleSummary(
        String title,
        @Nullable String lead,
        String href,
        LocalDate date,
        List<String> tags,
        @Nullable MediaReference image) {}
