package fr.gouv.anct.minisites.media;

import java.util.UUID;

/**
 * The immutable bytes of a file: replacing a file gives it another content.
 *
 * @param size in bytes
 * @param digest SHA-256 of the bytes, in hexadecimal
 */
public record MediaContent(UUID id, long size, String digest) {

    private static final int FINGERPRINT = 12;
    private static final int TAG = 24;

    /** Prefix of the digest that identifies these bytes in a URL. */
    public String fingerprint() {
        return digest.substring(0, FINGERPRINT);
    }

    /** Opaque part of the strong entity tag, formed as for every response. */
    public String tag() {
        return digest.substring(0, TAG);
    }
}
