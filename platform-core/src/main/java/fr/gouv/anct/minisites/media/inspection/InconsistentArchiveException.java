package fr.gouv.anct.minisites.media.inspection;

import java.util.zip.ZipException;

/**
 * Thrown for a ZIP archive whose central directory and local entries disagree: programs would unpack different files.
 */
final class InconsistentArchiveException extends ZipException {

    private static final long serialVersionUID = 1L;

    private InconsistentArchiveException() {
        super("Central directory and local entries disagree");
    }

    static void unless(boolean consistent) throws InconsistentArchiveException {
        if (!consistent) {
            throw new InconsistentArchiveException();
        }
    }
}
