package fr.gouv.anct.minisites.access.session;

import java.time.Instant;

/**
 * A session of an account, as listed for its user.
 *
 * @param publicId not secret: it grants no access
 * @param lastAccess to the minute
 * @param browser used at sign-in; empty if unknown
 */
public record AccountSession(String publicId, Instant startedAt, Instant lastAccess, String browser) {}
