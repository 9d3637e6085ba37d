package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * The revision that a pending schedule will publish and the time when it does so, as part of a {@link
 * PublicationStatus}.
 *
 * @param number of the revision within its page
 */
public record PlannedPublication(UUID revision, int number, Instant at) {}
