package fr.gouv.anct.minisites.content.editing;

import java.time.Instant;

/**
 * Name of an editor who has the form of a page open, and since when, shown to other editors of that page.
 *
 * @param since start of the uninterrupted presence
 */
public record Presence(String name, Instant since) {}
