package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as an entry of the list of news or of the feed: title, introduction, URL, date, tags and image, without
 * its body.
 */
public record ArticleSummary(
        String title,
        @Nullable String lead,
        String href,
        LocalDate date,
        List<String> tags,
        @Nullable MediaReference image) {}
