package fr.gouv.anct.minisites.access.openid;

import org.jspecify.annotations.Nullable;

/**
 * What a provider sends the browser back with.
 *
 * @param issuer who says so (RFC 9207); many providers do not
 */
public record Answer(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String issuer) {}
