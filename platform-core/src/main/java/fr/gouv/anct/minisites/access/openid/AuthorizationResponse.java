package fr.gouv.anct.minisites.access.openid;

import org.jspecify.annotations.Nullable;

/**
 * Parameters with which a provider redirects the browser back.
 *
 * @param issuer of the response (RFC 9207); many providers omit it
 */
public record AuthorizationResponse(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String issuer) {}
