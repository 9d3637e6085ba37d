package fr.gouv.anct.minisites.media;

import java.util.UUID;

/** Bytes that should be there are not. */
public final class LostContentException extends RuntimeException {

    /** @param slice the first that is missing, as far as one knows */
    public LostContentException(UUID content, int slice) {
        super("Slice " + slice + " of the content " + content + " is not there");
    }
}
