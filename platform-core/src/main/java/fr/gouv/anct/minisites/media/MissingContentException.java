package fr.gouv.anct.minisites.media;

import java.util.UUID;

/** Thrown when stored bytes of a content are missing. */
public final class MissingContentException extends RuntimeException {

    /** @param slice the first missing slice, as far as is known */
    public MissingContentException(UUID content, int slice) {
        super("Slice " + slice + " of content " + content + " is missing");
    }
}
