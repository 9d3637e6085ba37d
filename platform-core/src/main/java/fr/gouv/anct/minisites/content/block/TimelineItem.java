package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * A dated item of a timeline.
 *
 * @param moment as displayed, for example « printemps 2026 »
 */
public record TimelineItem(
        String moment, String title, @Nullable RichText text) {}
