package fr.gouv.anct.minisites.content.work;

import java.time.Instant;

/**
 * Somebody who has the form of a page open.
 *
 * @param since when they came, without a break
 */
public record Presence(String name, Instant since) {}
