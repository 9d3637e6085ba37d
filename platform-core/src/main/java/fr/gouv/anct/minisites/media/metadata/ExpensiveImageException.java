package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;

/** A JPEG whose decoder would need far more time or memory than its pixels: it keeps all of them while it reads many scans. */
public final class ExpensiveImageException extends IOException {

    private static final long serialVersionUID = 1L;

    ExpensiveImageException(String message) {
        super(message);
    }
}
