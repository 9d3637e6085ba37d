package fr.gouv.anct.minisites.access.session;

import java.time.Instant;

/**
 * An active session in the list from which a user closes sessions: public id, start, last access and browser, without
 * the secret session id.
 *
 * @param publicId not secret: it grants no access
 * @param lastAccess to the minute
 * @param browser used at sign-in; empty if unknown
 */
public record AccountSession(String publicId, Instant startedAt, Instant lastAccess, String browser) {}
