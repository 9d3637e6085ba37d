package fr.gouv.anct.minisites.media;

import java.util.UUID;

/**
 * The bytes of a file, which never change: a file that is replaced has another content.
 *
 * @param size in bytes
 * @param digest SHA-256 of the bytes, in hexadecimal
 */
public record MediaContent(UUID id, long size, String digest) {

    private static final int FINGERPRINT = 12;
    private static final int TAG = 24;

    /** What tells these bytes from others in an address. */
    public String fingerprint() {
        return digest.substring(0, FINGERPRINT);
    }

    /** Opaque part of the strong entity tag, as for everything that is sent. */
    public String tag() {
        return digest.substring(0, TAG);
    }
}
