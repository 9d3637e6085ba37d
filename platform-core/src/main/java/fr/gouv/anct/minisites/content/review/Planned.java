package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A revision that is to be published at a moment to come.
 *
 * @param number of the revision among those of its page
 */
public record Planned(UUID revision, int number, Instant at) {}
