package fr.gouv.anct.minisites.content.editing;

import java.time.Instant;

/**
 * An editor who has the form of a page open.
 *
 * @param since start of the uninterrupted presence
 */
public record Presence(String name, Instant since) {}
