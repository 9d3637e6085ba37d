package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A scheduled publication of a revision.
 *
 * @param number of the revision within its page
 */
public record PlannedPublication(UUID revision, int number, Instant at) {}
