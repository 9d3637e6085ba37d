package fr.gouv.anct.minisites.access.session;

import java.time.Instant;

/**
 * A session of somebody, as they see it in the list.
 *
 * @param publicId not secret: it opens nothing
 * @param lastAccess to the minute
 * @param browser what it was opened with; empty when that is not known
 */
public record AccountSession(String publicId, Instant startedAt, Instant lastAccess, String browser) {}
