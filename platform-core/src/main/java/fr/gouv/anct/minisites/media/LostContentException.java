package fr.gouv.anct.minisites.media;

import java.util.UUID;

/** Bytes that should be there are not. */
final class LostContentException extends RuntimeException {

    LostContentException(UUID content, int slice) {
        super("Slice " + slice + " of the content " + content + " is not there");
    }
}
