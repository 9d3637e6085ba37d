package fr.gouv.anct.minisites.media;

import java.util.UUID;

/**
 * Thrown when a slice of a stored content is missing in the database or the S3 store, so that its file cannot be read.
 */
public final class MissingContentException extends RuntimeException {

    /** @param slice the first missing slice, as far as is known */
    public MissingContentException(UUID content, int slice) {
        super("Slice " + slice + " of content " + content + " is missing");
    }
}
