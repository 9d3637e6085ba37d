package fr.gouv.anct.minisites.media.image;

/**
 * A narrower copy of an image, in WebP.
 *
 * @param content the bytes, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Rendition(int width, int height, byte[] content) {}
