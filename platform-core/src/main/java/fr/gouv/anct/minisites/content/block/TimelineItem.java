package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * A moment.
 *
 * @param moment as it reads, for example « printemps 2026 »
 */
public record TimelineItem(
        String moment, String title, @Nullable RichText text) {}
