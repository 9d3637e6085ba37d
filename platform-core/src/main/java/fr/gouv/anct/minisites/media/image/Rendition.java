package fr.gouv.anct.minisites.media.image;

/**
 * An image again, narrower, in WebP.
 *
 * @param content the bytes, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Rendition(int width, int height, byte[] content) {}
