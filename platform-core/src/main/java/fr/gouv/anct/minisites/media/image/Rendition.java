package fr.gouv.anct.minisites.media.image;

/**
 * A narrower WebP copy of an uploaded image, with its dimensions and bytes, generated when the upload is inspected.
 *
 * @param content the bytes, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Rendition(int width, int height, byte[] content) {}
